package id.jmo.payout.model.reconciliation;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.reconciliation.Difference.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares one day of the bank's statement with our payouts. The reference is what brings an entry and a payout
 * together; amount, account and state are what they must agree on.
 *
 * <p>Money that comes in and names no payout is how our account is filled, and none of ours to judge.
 */
public final class Comparison {

    private static final Comparator<StatementEntry> BY_TIME =
            Comparator.comparing(StatementEntry::bookedAt).thenComparing(StatementEntry::transactionId);

    private final BusinessDay day;
    private final List<StatementEntry> entries;
    private final Map<String, List<StatementEntry>> byReference;
    private final Map<String, Payout> payouts;

    /**
     * @param entries the whole statement of the day
     * @param elsewhere what the statements of other days have for the same references
     * @param payouts those that the entries name, and those that we noted as paid or returned in the time that is judged
     *     with the day
     */
    public Comparison(
            BusinessDay day,
            List<StatementEntry> entries,
            Collection<StatementEntry> elsewhere,
            Collection<Payout> payouts) {
        this.day = day;
        this.entries = entries.stream().sorted(BY_TIME).toList();
        this.byReference = new HashMap<>();
        Stream.concat(entries.stream(), elsewhere.stream()).sorted(BY_TIME).forEach(entry -> {
            if (entry.reference() != null) {
                byReference
                        .computeIfAbsent(entry.reference(), _ -> new ArrayList<>())
                        .add(entry);
            }
        });
        this.payouts = payouts.stream()
                .collect(Collectors.toMap(payout -> payout.order().reference(), Function.identity(), (a, _) -> a));
    }

    /** What they do not agree on: entry by entry, then payout by payout. */
    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        for (StatementEntry entry : entries) {
            judge(entry, found);
        }
        payouts.values().stream()
                .sorted(Comparator.comparing(payout -> payout.order().reference()))
                .forEach(payout -> judge(payout, found));
        return found;
    }

    private void judge(StatementEntry entry, List<Difference> found) {
        Payout payout = entry.reference() == null ? null : payouts.get(entry.reference());
        if (payout == null) {
            if (entry.isOut() || entry.reference() != null) {
                found.add(Difference.of(day.date(), Kind.ENTRY_WITHOUT_PAYOUT, entry, null));
            }
        } else if (entry.isOut()) {
            judgePayment(entry, payout, found);
        } else if (!payout.order().amount().equals(entry.amount())) {
            found.add(Difference.of(day.date(), Kind.AMOUNT_DIFFERS, entry, payout));
        } else if (!hasComeBack(payout) && !isRefused(payout)) {
            found.add(Difference.of(day.date(), Kind.RETURNED, entry, payout));
        }
    }

    private void judgePayment(StatementEntry entry, Payout payout, List<Difference> found) {
        if (!outOf(payout).getFirst().equals(entry)) {
            found.add(Difference.of(day.date(), Kind.REFERENCE_TWICE, entry, payout));
            return;
        }
        if (!payout.order().amount().equals(entry.amount())) {
            found.add(Difference.of(day.date(), Kind.AMOUNT_DIFFERS, entry, payout));
        }
        if (!isTo(payout.order().account(), entry)) {
            found.add(Difference.of(day.date(), Kind.ACCOUNT_DIFFERS, entry, payout));
        }
        // Taken and given back the same day for a payout that was refused: nothing has moved.
        boolean undone = isRefused(payout) && !backFor(payout).isEmpty();
        if (!hasGoneOut(payout) && !undone) {
            found.add(Difference.of(day.date(), Kind.PAID_BY_BANK_ONLY, entry, payout));
        }
    }

    private void judge(Payout payout, List<Difference> found) {
        if (isJudged(paidAt(payout)) && outOf(payout).isEmpty()) {
            found.add(Difference.of(day.date(), Kind.NOT_ON_STATEMENT, payout));
        }
        if (payout.state() instanceof PayoutState.Returned returned
                && isJudged(returned.returnedAt())
                && !outOf(payout).isEmpty()
                && backFor(payout).isEmpty()) {
            found.add(Difference.of(day.date(), Kind.RETURN_NOT_ON_STATEMENT, payout));
        }
    }

    private boolean isJudged(@Nullable Instant noted) {
        return noted != null && day.judges(noted);
    }

    private List<StatementEntry> outOf(Payout payout) {
        return of(payout).stream().filter(StatementEntry::isOut).toList();
    }

    private List<StatementEntry> backFor(Payout payout) {
        return of(payout).stream().filter(entry -> !entry.isOut()).toList();
    }

    private List<StatementEntry> of(Payout payout) {
        return byReference.getOrDefault(payout.order().reference(), List.of());
    }

    private static boolean isTo(PayoutAccount account, StatementEntry entry) {
        return (entry.bankCode() == null || entry.bankCode().equals(account.bankCode()))
                && (entry.accountNumber() == null || entry.accountNumber().equals(account.accountNumber()));
    }

    private static @Nullable Instant paidAt(Payout payout) {
        return switch (payout.state()) {
            case PayoutState.Paid s -> s.paidAt();
            case PayoutState.Returned s -> s.paidAt();
            case PayoutState.Ordered s -> null;
            case PayoutState.AccountConfirmed s -> null;
            case PayoutState.TransferAsked s -> null;
            case PayoutState.UnderWay s -> null;
            case PayoutState.RefusalDoubted s -> null;
            case PayoutState.Refused s -> null;
        };
    }

    private static boolean hasGoneOut(Payout payout) {
        return payout.state() instanceof PayoutState.Paid || hasComeBack(payout);
    }

    private static boolean hasComeBack(Payout payout) {
        return payout.state() instanceof PayoutState.Returned;
    }

    private static boolean isRefused(Payout payout) {
        return payout.state() instanceof PayoutState.Refused;
    }
}
