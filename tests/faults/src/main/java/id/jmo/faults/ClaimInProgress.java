package id.jmo.faults;

import id.jmo.faults.BankFault.Account;
import id.jmo.faults.BankFault.End;
import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One member and their claim. The member repeats each request until it is answered, with the idempotency key of the first
 * attempt.
 */
final class ClaimInProgress {

    static final long SAVINGS = 9_600_000;

    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final long POLL_INTERVAL_MILLIS = 1000;

    private final World world;
    private final Schedule.Plan plan;
    private final Person person;
    private final MemberApp app;
    private final Person.BankAccount secondAccount;
    private final String key = UUID.randomUUID().toString();
    private final String verification;
    private final String correctionSelfie;
    private volatile Instant asked = Instant.MAX;
    private volatile String id = "";
    private volatile String lastSeen = "nothing";

    private ClaimInProgress(World world, Schedule.Plan plan, Person person) {
        this.world = world;
        this.plan = plan;
        this.person = person;
        this.secondAccount =
                new Person.BankAccount("008", "88" + person.account().number().substring(2));
        this.app = world.app(person);
        this.verification = app.onceEligible().verifiedBy(person.photo());
        this.correctionSelfie = plan.corrects() ? app.payoutAccountSelfie() : "";
    }

    /** A member who may claim, verified, at a bank that has the fault prepared. */
    static ClaimInProgress prepared(World world, Schedule.Plan plan) {
        var person = world.newMember().withBalance(SAVINGS).join();
        var claim = new ClaimInProgress(world, plan, person);
        var bank = world.bank();
        var account = plan.bankFault().account();
        var holder = account == Account.SOMEBODY_ELSES ? "ORANG LAIN" : person.name();
        bank.open(person.account(), holder, account.status(), account.behaviour());
        bank.open(claim.secondAccount, person.name(), "ACTIVE", "NORMAL");
        for (var hit : plan.bankFault().hits()) {
            var details = new HashMap<>(hit.details());
            details.put("account", person.account().number());
            bank.misbehaves(hit.operation(), hit.fault(), 1, details);
        }
        return claim;
    }

    /** From the submission to the end, whatever is killed meanwhile; gives up after a timeout, which the checks show. */
    void run() {
        asked = Instant.now();
        var end = asked.plus(TIMEOUT);
        var submitted = retry(end, this::submit);
        if (submitted.isEmpty()) {
            return;
        }
        id = submitted.get();
        if (plan.bankFault().end() == End.SENT_BACK) {
            awaitStatus(end, "RETURNED");
            if (!plan.corrects()) {
                return;
            }
            retry(end, this::correct);
        }
        awaitStatus(end, "COMPLETED");
    }

    private Optional<String> submit() {
        var answer = app.submit(key, verification, person.account());
        lastSeen = "HTTP " + answer.status() + " " + answer.problem();
        return answer.status() == 201 ? Optional.of(answer.text("claimId")) : Optional.empty();
    }

    /** If an answer was lost, the repeated correction is answered as the first one, until the claim has moved on. */
    private Optional<Boolean> correct() {
        var answer = app.http()
                .put(
                        "/api/v1/claims/" + id + "/payout-account",
                        Map.of(
                                "verificationId",
                                correctionSelfie,
                                "bankCode",
                                secondAccount.bankCode(),
                                "accountNumber",
                                secondAccount.number()));
        boolean done = answer.status() == 200
                || answer.status() == 409
                        && answer.problem().equals("claim-not-returned")
                        && !status().equals("RETURNED");
        return done ? Optional.of(true) : Optional.empty();
    }

    private void awaitStatus(Instant end, String wanted) {
        retry(end, () -> Optional.of(status()).filter(wanted::equals));
    }

    private String status() {
        var answer = app.claim(id);
        lastSeen = answer.status() == 200 ? answer.text("status") : "HTTP " + answer.status();
        return lastSeen;
    }

    private <T> Optional<T> retry(Instant end, Supplier<Optional<T>> attempt) {
        return Retry.until(end, POLL_INTERVAL_MILLIS, attempt, message -> lastSeen = message);
    }

    boolean mustBePaid() {
        return plan.bankFault().end() == End.PAID || plan.corrects();
    }

    /** Where the money must be in the end. */
    Person.BankAccount paidAccount() {
        return plan.bankFault().end() == End.PAID ? person.account() : secondAccount;
    }

    Person.BankAccount firstAccount() {
        return person.account();
    }

    Person.BankAccount secondAccount() {
        return secondAccount;
    }

    MemberApp app() {
        return app;
    }

    World world() {
        return world;
    }

    Schedule.Plan plan() {
        return plan;
    }

    String id() {
        return id;
    }

    Instant asked() {
        return asked;
    }

    @Override
    public String toString() {
        return "claim %s of %s (%s, last seen: %s)"
                .formatted(id.isEmpty() ? "without number" : id, person.login(), plan, lastSeen);
    }
}
