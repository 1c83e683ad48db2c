package id.jmo.balance.application;

import id.jmo.balance.application.Heads.Head;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.LedgerContradiction;
import id.jmo.balance.model.MergerId;
import id.jmo.balance.model.Mergers;
import id.jmo.balance.model.Posting;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.Optional;
import java.util.function.Function;

/**
 * Moves the savings of one KPJ to another of the same person, as account-service asks step by step. What each step moves is read
 * from the posting before it, and the posting of each step has an id of its own, so that no repetition moves money twice. What has
 * left can arrive or be put back and never both: it is put back only where its arrival was refused, and that is one posting. Of a
 * step that was done before, the answer is published again, because it may have been lost.
 */
@UseCase
public class MergeSavings {

    private final Ledger ledger;

    MergeSavings(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All that is available leaves the one book, unless a claim has money of it. */
    public void takeOut(MergerId merger, MemberId from, MemberId into) {
        bookOnce(from, Entry.mergeOutId(merger), book -> Mergers.takeOut(book, merger, into));
    }

    /**
     * What has left arrives in the other book, unless a claim has money of that.
     *
     * @throws LedgerContradiction if nothing has left
     */
    public void takeIn(MergerId merger, MemberId from, MemberId into) {
        Rupiah amount = taken(merger, from, into);
        bookOnce(into, Entry.mergeInId(merger), book -> Mergers.takeIn(book, merger, from, amount));
    }

    /**
     * What could not arrive is back in the book that it left.
     *
     * @throws LedgerContradiction if nothing has left, or it may still arrive
     */
    public void undo(MergerId merger, MemberId from, MemberId into) {
        Rupiah amount = taken(merger, from, into);
        boolean refused = ledger.find(into, Entry.mergeInId(merger))
                .map(Posting::entry)
                .filter(Entry.MergeInRefused.class::isInstance)
                .isPresent();
        if (!refused) {
            throw new LedgerContradiction("Merger %s was not refused".formatted(merger));
        }
        bookOnce(from, Entry.mergeUndoId(merger), _ -> new Entry.MergeUndone(merger, into, amount));
    }

    private Rupiah taken(MergerId merger, MemberId from, MemberId into) {
        return ledger.find(from, Entry.mergeOutId(merger))
                .map(Posting::entry)
                .filter(entry ->
                        entry instanceof Entry.MergedOut out && out.into().equals(into))
                .map(entry -> ((Entry.MergedOut) entry).amount())
                .orElseThrow(() -> new LedgerContradiction("Nothing was taken for merger " + merger));
    }

    private void bookOnce(MemberId member, String entryId, Function<Book, Entry> decision) {
        Head head = ledger.rollForward(member);
        ledger.find(member, entryId)
                .ifPresentOrElse(ledger::republish, () -> ledger.book(head, book -> Optional.of(decision.apply(book))));
    }
}
