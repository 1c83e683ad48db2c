package id.jmo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.suite.Suite;
import id.jmo.operator.client.CommandFailure;
import id.jmo.world.AccidentCase;
import id.jmo.world.Http;
import id.jmo.world.Parallel;
import id.jmo.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Benefits of accidents on their way to the bank account, while each service that has a part in it is killed in turn: nothing
 * is lost, and nothing is paid or booked twice.
 */
class AccidentsUnderFaultsJourney {

    private static final List<String> KILLED = List.of("accident-service", "payout-service", "balance-service");
    private static final int ACCIDENTS_EACH = 6;
    private static final int CONCURRENCY = 4;
    private static final int PORT_OFFSET = 12_000;
    private static final long SAVINGS = 9_600_000;
    private static final Duration TIMEOUT = Duration.ofMinutes(4);

    @AutoClose
    private static Suite suite;

    private static World world;
    private static List<AccidentCase> accidents;

    @BeforeAll
    static void run() {
        suite = FaultRun.suite(Path.of("target", "suite-accidents").toAbsolutePath(), PORT_OFFSET);
        world = new World(suite);
        accidents = Parallel.each(
                IntStream.range(0, ACCIDENTS_EACH * KILLED.size()).boxed().toList(), CONCURRENCY, _ -> ready());
        for (int i = 0; i < KILLED.size(); i++) {
            var wave = accidents.subList(i * ACCIDENTS_EACH, (i + 1) * ACCIDENTS_EACH);
            var service = KILLED.get(i);
            var approvals = new ArrayList<Thread>();
            wave.forEach(accident -> approvals.add(Thread.ofVirtual().start(() -> approve(accident))));
            // Some are approved, some are on their way, some are not decided yet.
            await().atMost(TIMEOUT).until(() -> wave.stream().anyMatch(AccidentsUnderFaultsJourney::isApproved));
            suite.kill(service);
            suite.restart(service);
            approvals.forEach(AccidentsUnderFaultsJourney::join);
        }
    }

    @Test
    void every_accident_is_completed() {
        assertThat(accidents)
                .allSatisfy(accident -> await().atMost(TIMEOUT)
                        .ignoreExceptions()
                        .until(() -> accident.seen().text("status"), "COMPLETED"::equals));
    }

    @Test
    void the_bank_paid_every_benefit_once_and_in_full() {
        every_accident_is_completed();

        assertThat(accidents).allSatisfy(accident -> {
            var account = accident.member().account();
            assertThat(world.bank().balance(account)).isEqualTo(AccidentCase.BENEFIT);
            assertThat(world.bank().transfersTo(account))
                    .filteredOn(payment -> payment.status().equals("SUCCESS"))
                    .hasSize(1);
        });
    }

    @Test
    void the_ledger_proves_and_the_fund_has_given_every_benefit_once() {
        every_accident_is_completed();
        long given = accidents.size() * AccidentCase.BENEFIT;

        var proof = proof();

        assertThat(proof.path("sound").asBoolean()).as("%s", proof).isTrue();
        assertThat(proof.path("sum").asLong(1)).isZero();
        assertThat(proof.at("/totals/JKK_FUND").asLong()).isEqualTo(-given);
        assertThat(proof.at("/totals/BENEFIT_PAYABLE").asLong()).isZero();
        assertThat(proof.at("/totals/PAYOUTS_CLEARING").asLong()).isEqualTo(given);
    }

    @Test
    void nobodys_savings_have_changed() {
        every_accident_is_completed();

        assertThat(accidents).allSatisfy(accident -> {
            var savings = world.app(accident.member()).savings().must(200).body();
            assertThat(savings.path("balance").asLong()).isEqualTo(SAVINGS);
            assertThat(savings.path("available").asLong()).isEqualTo(SAVINGS);
        });
    }

    @Test
    void no_event_is_a_dead_letter() {
        every_accident_is_completed();

        var operator = world.as("operator1");
        assertThat(KILLED)
                .allSatisfy(service -> assertThat(operator.get("/api/v1/operations/" + service + "/dead-letters")
                                .must(200)
                                .body()
                                .path("items"))
                        .isEmpty());
    }

    private static AccidentCase ready() {
        var person = world.newMember()
                .withBalance(SAVINGS)
                .whoWorksFor(AccidentCase.EMPLOYER_NUMBER)
                .join();
        return AccidentCase.readyForDecision(world, person);
    }

    /** The officer tries until the case says that it is decided, which an answer that was lost does not. */
    private static void approve(AccidentCase accident) {
        await().atMost(TIMEOUT).pollInterval(Duration.ofMillis(500)).until(() -> {
            try {
                accident.officerApproves();
                return isApproved(accident);
            } catch (Http.NotAnswered | CommandFailure away) {
                return false;
            }
        });
    }

    private static boolean isApproved(AccidentCase accident) {
        try {
            return List.of("PAYING", "SETTLING", "COMPLETED")
                    .contains(accident.seen().text("status"));
        } catch (Http.NotAnswered | CommandFailure away) {
            return false;
        }
    }

    private static JsonNode proof() {
        return world.proveLedger();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Stopped", stopped);
        }
    }
}
