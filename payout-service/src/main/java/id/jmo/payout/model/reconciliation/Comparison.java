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
import org.jspecify.annotations.Nullable;

/**
 * Compares one day of the bank's statement with our payouts. The reference is what brings an entry and a payout
 * together; amount, account and state are what they must agree on.
 *
 * <p>A day may hold more than fits the memory: it is compared in parts, and each part is judged with all entries of the
 * references in it. Money that comes in and names no payout is how our account is filled, and none of ours to judge; a fee of the
 * bank for a transfer is its price.
 */
public final class Comparison {

    private static final Comparator<StatementEntry> BY_TIME =
            Comparator.comparing(StatementEntry::bookedAt).thenComparing(StatementEntry::transactionId);

    private final BusinessDay day;
    private final Map<String, List<StatementEntry>> byReference;

    /** @param entries all that the statements of any day have for the references that are judged */
    public Comparison(BusinessDay day, Collection<StatementEntry> entries) {
        this.day = day;
        this.byReference = new HashMap<>();
        entries.stream().filter(entry -> !entry.isFee()).sorted(BY_TIME).forEach(entry -> {
            if (entry.reference() != null) {
                byReference
                        .computeIfAbsent(entry.reference(), _ -> new ArrayList<>())
                        .add(entry);
            }
        });
    }

    /**
     * What does not agree of some entries of the day, entry by entry.
     *
     * @param payouts those that the entries name
     */
    public List<Difference> ofEntries(Collection<StatementEntry> entries, Collection<Payout> payouts) {
        Map<String, Payout> named = payouts.stream()
                .collect(Collectors.toMap(payout -> payout.order().reference(), Function.identity(), (a, _) -> a));
        List<Difference> found = new ArrayList<>();
        entries.stream().sorted(BY_TIME).forEach(entry -> {
            String reference = entry.reference();
            judge(entry, reference == null ? null : named.get(reference), found);
        });
        return found;
    }

    /** What does not agree of some payouts that we noted as paid or returned in the time that is judged with the day. */
    public List<Difference> ofPayouts(Collection<Payout> payouts) {
        List<Difference> found = new ArrayList<>();
        payouts.forEach(payout -> judge(payout, found));
        return found;
    }

    private void judge(StatementEntry entry, @Nullable Payout payout, List<Difference> found) {
        if (entry.isFee() && (payout != null || entry.reference() == null)) {
            return;
        }
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
        if (!outOf(payout).getFirst().transactionId().equals(entry.transactionId())) {
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
        if (isJudged(payout.paidAt()) && outOf(payout).isEmpty()) {
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
