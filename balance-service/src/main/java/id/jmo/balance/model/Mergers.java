package id.jmo.balance.model;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;

/**
 * What is booked when the savings of two KPJ of one person are merged (amalgamasi): a posting in each book, because each posting
 * belongs to one book. In between the money stands in the clearing account for mergers of the book that it left.
 *
 * <pre>
 *   requested   → MergedOut, from the one book  | MergeOutRefused (a claim has money of it)
 *   taken       → MergedIn, into the other      | MergeInRefused (a claim has money of that)
 *   refused     → MergeUndone, in the one book
 * </pre>
 */
public final class Mergers {

    private Mergers() {}

    public static Entry takeOut(Book from, MergerId merger, MemberId into) {
        return from.hasOpenClaim()
                ? new Entry.MergeOutRefused(merger, into)
                : new Entry.MergedOut(merger, into, from.available());
    }

    /** @param amount what left the other book */
    public static Entry takeIn(Book into, MergerId merger, MemberId from, Rupiah amount) {
        return into.hasOpenClaim() ? new Entry.MergeInRefused(merger, from) : new Entry.MergedIn(merger, from, amount);
    }
}
