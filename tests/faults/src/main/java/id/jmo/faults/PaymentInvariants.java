package id.jmo.faults;

import id.jmo.faults.FaultRun.RunResult;
import id.jmo.faults.PaymentInProgress.Bill;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What must hold of money that comes in whichever part is killed, once the statement of the day is compared: the bank's books are
 * what the bills say, and what the ledger credits. Each invariant gives its violations, one sentence each.
 */
final class PaymentInvariants {

    private static final Duration SETTLE_TIME = Duration.ofSeconds(120);
    private static final long POLL_INTERVAL_MILLIS = 500;
    private static final String RECONCILIATIONS = "/api/v1/contributions/reconciliations/" + PaymentInProgress.DAY;

    private final RunResult result;
    private boolean compared;

    PaymentInvariants(RunResult result) {
        this.result = result;
    }

    /** A bill is paid if and only if the bank has its money, once and in full; a paid one is posted. */
    List<String> booksAgree() {
        compare();
        var violations = new ArrayList<String>();
        for (var payments : result.payments()) {
            for (var bill : payments.bills()) {
                long collected = result.world().bank().collected(bill.account());
                if (collected != 0 && collected != bill.amount()) {
                    violations.add("%s: the bank has %d, not %d".formatted(bill, collected, bill.amount()));
                }
                boolean paid = collected == bill.amount();
                if (!eventually(() -> isSettled(payments, bill, paid))) {
                    violations.add(
                            "%s: the bank has %d, and the bill is %s".formatted(bill, collected, payments.state(bill)));
                }
            }
        }
        return violations;
    }

    private static boolean isSettled(PaymentInProgress payments, Bill bill, boolean paid) {
        var now = payments.state(bill);
        return paid
                ? now.path("state").asString().equals("PAID")
                        && now.path("posted").asBoolean()
                : now.path("state").asString().equals("OPEN");
    }

    /** The statement and the bills agree: no difference of one of these bills is left. */
    List<String> nothingDiffers() {
        compare();
        var violations = new ArrayList<String>();
        var operator = result.world().as("operator1");
        var cursor = "";
        do {
            var page = operator.get(RECONCILIATIONS + "/differences" + cursor).must(200);
            page.body().path("items").forEach(item -> violations.add("a difference: " + item));
            cursor = page.text("next").isEmpty() ? "" : "?cursor=" + page.text("next");
        } while (!cursor.isEmpty());
        return violations;
    }

    /** What the bills brought to savings, the ledger has credited. */
    List<String> ledgerCredits() {
        compare();
        var operator = result.world().as("operator1");
        eventually(() -> operator.get("/api/v1/contributions/credit-differences")
                .must(200)
                .body()
                .path("items")
                .isEmpty());
        return operator.get("/api/v1/contributions/credit-differences")
                .must(200)
                .body()
                .path("items")
                .valueStream()
                .map(item -> "not credited: " + item)
                .toList();
    }

    /** A kill that hits no payment proves nothing. */
    List<String> killsHitPayments() {
        return result.killsThatMissed(
                "payment", at -> result.payments().stream().anyMatch(payments -> payments.wasInProgressAt(at)));
    }

    /** Compares the day of the payments once, after all of them. */
    private synchronized void compare() {
        if (compared) {
            return;
        }
        var operator = result.world().as("operator1");
        eventually(() -> operator.post(RECONCILIATIONS, Map.of()).status() == 202);
        compared = eventually(
                () -> operator.get(RECONCILIATIONS).must(200).text("state").equals("DONE"));
    }

    private static boolean eventually(BooleanSupplier condition) {
        var end = Instant.now().plus(SETTLE_TIME);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            Pause.millis(POLL_INTERVAL_MILLIS);
        }
        return true;
    }
}
