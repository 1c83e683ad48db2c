package id.jmo.balance.model.development;

import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.MergerId;
import id.jmo.balance.model.Posting;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
 * <p>A balance grows every month by the twelfth root of the year's growth. A contribution counts from the first of the month
 * in which the bank received it, other money from the first of the month in which it was booked; money that leaves earns
 * nothing in the month in which it leaves. A payout that came back never left, nor did a merger that was undone. Held money
 * earns as all other does. A book whose money went over to another KPJ earns nothing any more.
 *
 * <p>Growth is compounded exactly. Only the sum since the beginning is cut off to whole rupiah, as {@link Rupiah#of(BigDecimal)}
 * says, and a posting books by how much that sum has grown. So fractions are never lost, and what was booked is never more than
 * what was earned.
 */
public final class EarnedDevelopment {

    /** A root is not quite exact: without this, a year at 5% would make a rupiah less than 5%. */
    private static final int DIGITS = 9;

    private final TreeMap<YearMonth, Rupiah> changes = new TreeMap<>();
    private final Map<YearMonth, Rupiah> booked = new HashMap<>();
    private final Set<PayoutId> returned = new HashSet<>();
    private final Set<MergerId> undone = new HashSet<>();
    private boolean mergedAway;

    private EarnedDevelopment(List<Posting> postings) {
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
    public static Rupiah due(List<Posting> postings, DevelopmentRates rates, YearMonth through) {
        var earned = new EarnedDevelopment(postings);
        return earned.mergedAway
                ? Rupiah.ZERO
                : Rupiah.of(earned.exactly(rates, through)).minus(earned.bookedUntil(through));
    }

    private void count(Posting posting) {
        YearMonth month = YearMonth.from(Jakarta.dateOf(posting.postedAt()));
        switch (posting.entry()) {
            case Entry.Credit credit -> {
                YearMonth received = credit.paid() == null
                        ? month
                        : YearMonth.from(credit.paid().paidOn());
                change(received.isBefore(month) ? received : month, credit.amount());
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

    private void change(YearMonth month, Rupiah amount) {
        changes.merge(month, amount, Rupiah::plus);
    }

    private BigDecimal exactly(DevelopmentRates rates, YearMonth through) {
        BigDecimal balance = BigDecimal.ZERO;
        BigDecimal changed = BigDecimal.ZERO;
        Map<BigDecimal, BigDecimal> growths = new HashMap<>();
        if (!changes.isEmpty()) {
            for (YearMonth month = changes.firstKey(); !month.isAfter(through); month = month.plusMonths(1)) {
                BigDecimal change = BigDecimal.valueOf(
                        changes.getOrDefault(month, Rupiah.ZERO).amount());
                changed = changed.add(change);
                balance = balance.add(change);
                // Below nothing where more was paid out than a published rate has made in the end.
                if (balance.signum() > 0) {
                    balance = balance.multiply(
                            growths.computeIfAbsent(rates.in(month), MonthlyGrowth::of), MonthlyGrowth.EXACT);
                }
            }
        }
        return balance.subtract(changed).setScale(DIGITS, RoundingMode.HALF_UP);
    }

    private Rupiah bookedUntil(YearMonth through) {
        return booked.entrySet().stream()
                .filter(month -> !month.getKey().isAfter(through))
                .map(Map.Entry::getValue)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
