package id.jmo.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.suite.Instances;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.world.Http;
import id.jmo.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Claims through a suite in which every service on their way has two instances, while one instance of each is killed in turn.
 * The other one takes over what it was doing.
 *
 * <p>{@code -Djmo.faults.seed=N} replays a schedule.
 */
class InstancesUnderFaultsJourney implements ClaimsHold {

    private static final List<Part> ON_THE_WAY_OF_A_CLAIM = List.of(
            Part.named("claim-service"),
            Part.named("balance-service"),
            Part.named("biometric-service"),
            Part.named("payout-service"),
            Part.named("notification-service"));
    private static final int CLAIMS = 20;
    private static final int PORT_OFFSET = 15_000;

    private static long seed;

    @AutoClose
    private static Suite suite;

    private static FaultRun.RunResult result;
    private static Invariants invariants;

    @BeforeAll
    static void run() {
        seed = Long.getLong("jmo.faults.seed", new Random().nextInt(1_000_000));
        var two = Instances.parse(
                ON_THE_WAY_OF_A_CLAIM.stream().map(service -> service + "=2").toList());
        suite = Suite.start(
                FaultRun.options(Path.of("target", "instances").toAbsolutePath(), PORT_OFFSET)
                        .startingAfresh()
                        .withInstances(two),
                FaultRun.partsOfClaims());
        var schedule =
                Schedule.oneOfTwoInstances(seed, CLAIMS, ON_THE_WAY_OF_A_CLAIM).withBankFault(BankFault.NONE);
        result = new FaultRun(new World(suite), schedule, System.out::println).runClaimsAlone();
        invariants = new Invariants(result);
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
    void the_gateway_asks_both_instances() {
        var claim = result.claims().getFirst();
        for (int i = 0; i < 4; i++) {
            claim.app().claim(claim.id()).must(200);
        }

        assertThat(List.of(answersOf("claim-service"), answersOf("claim-service-2")))
                .allSatisfy(answered -> assertThat(answered).contains("uri=\"/api/v1/claims/{claimId}\""));
    }

    private static String answersOf(String instance) {
        return new Http(suite.uri(Part.named(instance)), () -> "")
                .get("/actuator/prometheus")
                .must(200)
                .body()
                .asString("");
    }
}
