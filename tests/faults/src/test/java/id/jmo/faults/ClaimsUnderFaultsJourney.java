package id.jmo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.suite.Suite;
import id.jmo.world.World;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Claims, and what else moves money beside them, through a whole suite of real processes, while each service, the gateway, the
 * broker, the store and Keycloak are killed in turn, and the sandbox's bank misbehaves in every way of the tables in
 * {@code docs/payouts.md}. As few claims as meet every fault of the bank twice; {@code ./jmo faults} runs larger rounds.
 *
 * <p>The seed is printed; {@code -Djmo.faults.seed=N} replays its schedule, {@code ./jmo faults --seed N --claims 72} outside
 * the build.
 */
class ClaimsUnderFaultsJourney implements ClaimsHold {

    private static final int CLAIMS = 2 * BankFault.values().length;
    private static final int PORT_OFFSET = 12_000;

    private static long seed;

    @AutoClose
    private static Suite suite;

    private static Invariants invariants;
    private static CorrectionInvariants corrections;
    private static MergerInvariants mergers;
    private static PaymentInvariants payments;
    private static AccidentInvariants accidents;

    @BeforeAll
    static void run() {
        seed = Long.getLong("jmo.faults.seed", new Random().nextInt(1_000_000));
        suite = FaultRun.suite(Path.of("target", "suite").toAbsolutePath(), PORT_OFFSET);
        var result = new FaultRun(new World(suite), Schedule.eachInTurn(seed, CLAIMS), System.out::println).run();
        invariants = new Invariants(result);
        corrections = new CorrectionInvariants(result);
        mergers = new MergerInvariants(result);
        payments = new PaymentInvariants(result);
        accidents = new AccidentInvariants(result);
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public Invariants claims() {
        return invariants;
    }

    @Test
    void every_correction_is_applied_once_and_the_last_one_stands() {
        assertHolds(corrections.appliedOnce());
    }

    @Test
    void every_correction_is_ordered_once_and_answered_once() {
        assertHolds(corrections.orderedAndAnsweredOnce());
    }

    @Test
    void every_kill_hit_corrections_that_were_in_progress() {
        assertHolds(corrections.killsHitCorrections());
    }

    @Test
    void the_banks_books_of_virtual_accounts_are_what_the_bills_say() {
        assertHolds(payments.booksAgree());
    }

    @Test
    void the_statement_of_the_collection_account_and_the_bills_agree() {
        assertHolds(payments.nothingDiffers());
    }

    @Test
    void what_was_paid_to_savings_is_credited_in_the_ledger() {
        assertHolds(payments.ledgerCredits());
    }

    @Test
    void every_kill_hit_payments_that_were_in_progress() {
        assertHolds(payments.killsHitPayments());
    }

    @Test
    void every_merger_of_savings_ended_once() {
        assertThat(mergers.endedOnce()).isEmpty();
    }

    @Test
    void merged_savings_are_exact_to_the_rupiah() {
        assertThat(mergers.sumsAreExact()).isEmpty();
    }

    @Test
    void every_kill_hit_mergers_that_were_in_progress() {
        assertThat(mergers.killsHitMergers()).isEmpty();
    }

    @Test
    void every_accident_that_was_approved_is_completed() {
        assertHolds(accidents.completed());
    }

    @Test
    void the_bank_paid_every_benefit_of_an_accident_once_and_in_full() {
        assertHolds(accidents.paidOnce());
    }

    @Test
    void the_fund_for_work_accidents_has_given_every_benefit_once() {
        assertHolds(accidents.fundGaveOnce());
    }

    @Test
    void an_accident_has_changed_nobodys_savings() {
        assertHolds(accidents.savingsUntouched());
    }

    @Test
    void every_kill_hit_accidents_that_were_in_progress() {
        assertHolds(accidents.killsHitAccidents());
    }
}
