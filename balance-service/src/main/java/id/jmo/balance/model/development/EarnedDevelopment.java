package id.jmo.balance.model.development;

import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.MergerId;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.simulation.DatedTable;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the money of a book has earned, from all its postings.
 *
 * <p>By what a balance grows in a month, and from when on a contribution earns, is a {@linkplain AccrualConvention convention}.
 * An opening balance earns from the end of the former books on, other money from the first of the month in which it was booked; money that leaves earns nothing in the month in which
 * it leaves. A payout that came back never left, nor did a merger that was undone. Held money
 * earns as all other does. A book whose money went over to another KPJ earns nothing any more.
 *
 * <p>Growth is compounded exactly. Only the sum since the beginning is rounded to whole rupiah, as the convention of the last
 * month says, and a posting books by how much that sum has grown. So fractions are never lost nor add up.
 */
public final class EarnedDevelopment {

    private final TreeMap<YearMonth, Rupiah> changes = new TreeMap<>();
    private final Map<YearMonth, Rupiah> booked = new HashMap<>();
    private final Set<PayoutId> returned = new HashSet<>();
    private final Set<MergerId> undone = new HashSet<>();
    private final AccruingBalance balance;
    private boolean mergedAway;

    private EarnedDevelopment(List<Posting> postings, DatedTable<AccrualConvention> conventions) {
        this.balance = new AccruingBalance(conventions);
        for (Posting posting : postings) {
            if (posting.entry() instanceof Entry.Reversed reversed) {
                returned.add(reversed.payout());
            } else if (posting.entry() instanceof Entry.MergeUndone merge) {
                undone.add(merge.merger());
            }
        }
        postings.forEach(this::count);
    }

    /**
     * What is to be booked.
     *
     * @param postings of the book, all of them in their order
     * @param through the last month that counts
     * @return what was earned until its end, less what was booked for it and the months before; may be negative
     */
    public static Rupiah due(
            List<Posting> postings,
            DevelopmentRates rates,
            DatedTable<AccrualConvention> conventions,
            YearMonth through) {
        var earned = new EarnedDevelopment(postings, conventions);
        if (earned.mergedAway) {
            return Rupiah.ZERO;
        }
        return earned.whole(rates, through).minus(earned.bookedUntil(through));
    }

    private void count(Posting posting) {
        YearMonth month = YearMonth.from(Jakarta.dateOf(posting.postedAt()));
        switch (posting.entry()) {
            case Entry.Credit credit -> {
                change(earnsFrom(credit, month), credit.amount());
                mergedAway = false;
            }
            case Entry.Settled settled -> {
                if (settled.cause() instanceof Cause.Claim && !returned.contains(settled.payout())) {
                    change(month, settled.terms().gross().negated());
                }
            }
            case Entry.MergedOut out -> {
                if (!undone.contains(out.merger())) {
                    change(month, out.amount().negated());
                    mergedAway = true;
                }
            }
            case Entry.MergedIn in -> {
                change(month, in.amount());
                mergedAway = false;
            }
            case Entry.Developed developed -> booked.merge(developed.month(), developed.amount(), Rupiah::plus);
            case Entry.Held _,
                    Entry.Released _,
                    Entry.Reversed _,
                    Entry.MergeUndone _,
                    Entry.MergeOutRefused _,
                    Entry.MergeInRefused _,
                    Entry.HoldAwaiting _,
                    Entry.HoldRefused _,
                    Entry.HoldForgone _,
                    Entry.ClaimClosed _,
                    Entry.TermsAgreed _,
                    Entry.BenefitOrdered _,
                    Entry.PayoutAwaiting _,
                    Entry.PayoutVoided _ -> {}
        }
    }

    private YearMonth earnsFrom(Entry.Credit credit, YearMonth booked) {
        YearMonth closed = credit.month();
        return switch (credit.kind()) {
            case CONTRIBUTION -> {
                YearMonth received = credit.paid() == null
                        ? booked
                        : YearMonth.from(credit.paid().paidOn());
                yield balance.earnsFrom(earlier(received, booked));
            }
            // It has its development until the end of that month in it.
            case OPENING -> closed == null ? booked : earlier(closed.plusMonths(1), booked);
        };
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    private void change(YearMonth month, Rupiah amount) {
        changes.merge(month, amount, Rupiah::plus);
    }

    private Rupiah whole(DevelopmentRates rates, YearMonth through) {
        if (!changes.isEmpty()) {
            for (YearMonth month = changes.firstKey(); !month.isAfter(through); month = month.plusMonths(1)) {
                balance.change(changes.getOrDefault(month, Rupiah.ZERO));
                balance.month(month, rates.in(month));
            }
        }
        return balance.earned(through);
    }

    private Rupiah bookedUntil(YearMonth through) {
        return booked.entrySet().stream()
                .filter(month -> !month.getKey().isAfter(through))
                .map(Map.Entry::getValue)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
