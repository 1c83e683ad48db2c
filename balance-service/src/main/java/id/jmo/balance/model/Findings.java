package id.jmo.balance.model;

import id.jmo.platform.values.Rupiah;
import java.util.List;
import java.util.Map;

/**
 * What a proof has found so far.
 *
 * @param books how many books were proved
 * @param postings how many postings were proved, each once
 * @param totals what the lines of these postings add up to, by kind of account
 * @param violationsFound how many; {@code violations} names the first {@link #KEPT}
 * @param awaiting the first {@link #KEPT} payouts of these books that wait for their approval
 */
public record Findings(
        long books,
        long postings,
        Map<Account.Kind, Rupiah> totals,
        long violationsFound,
        List<Violation> violations,
        List<AwaitingPayout> awaiting) {

    /** How many violations, and how many payouts that wait, are named. */
    public static final int KEPT = 200;

    public static final Findings NONE = new Findings(0, 0, Map.of(), 0, List.of(), List.of());

    public Findings {
        totals = Map.copyOf(totals);
        violations = List.copyOf(violations);
        awaiting = List.copyOf(awaiting);
    }

    /** Over all accounts; zero in sound books. */
    public Rupiah sum() {
        return totals.values().stream().reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public boolean isSound() {
        return violationsFound == 0 && sum().isZero();
    }
}
