package id.jmo.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.suite.Options;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.world.Parallel;
import id.jmo.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Store and broker are restored from backups of different moments, as {@code docs/runbook.md} says under "Restoring a backup".
 * The bank is what it was: what it paid stays paid.
 */
class RestoredBackupsJourney {

    private static final int PORT_OFFSET = 15_000;
    private static final int CONCURRENCY = 4;
    private static final Duration A_WHILE = Duration.ofMinutes(2);
    /** Before the moment of a backup: what was under way then is read again too. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static Suite suite;
    private static World world;
    private static ExecutorService members;

    @BeforeAll
    static void start() {
        suite = Suite.start(options().startingAfresh(), FaultRun.partsOfClaims());
        world = new World(suite);
        members = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterAll
    static void stop() {
        if (members != null) {
            members.shutdownNow();
        }
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void a_broker_that_is_older_than_the_store_loses_no_claim_and_pays_nobody_twice() {
        var claims = prepared(8);
        var backup = Backup.of(suite, Part.KAFKA);
        var underWay = run(claims);
        await().atMost(A_WHILE)
                .until(() -> claims.stream().noneMatch(claim -> claim.id().isEmpty()));

        stopServices();
        suite.stop(Part.KAFKA.name());
        backup.restore();
        suite.up(FaultRun.partsOfClaims());

        ended(underWay);
        var invariants = invariants(claims);
        assertThat(invariants.endedOrParked()).isEmpty();
        assertThat(invariants.timelines()).isEmpty();
        assertThat(invariants.everythingConsumed()).isEmpty();
        assertMoneyIsRight(invariants);
    }

    @Test
    void a_store_that_is_older_than_the_broker_pays_nobody_twice_and_goes_on_with_the_claims_that_it_knows() {
        var known = prepared(3);
        var unknown = prepared(3);
        suite.stop("payout-service");
        var waiting = run(known);
        known.forEach(claim -> await().atMost(A_WHILE).until(() -> isAt(claim, "PAYING")));
        var backup = Backup.of(suite, Part.STORE);
        suite.restart("payout-service");
        ended(waiting);
        ended(run(unknown));
        assertMoneyIsRight(invariants(both(known, unknown)));

        stopServices();
        suite.stop(Part.STORE.name());
        backup.restore();
        try (var broker = new Broker(suite.kafkaBootstrapServers())) {
            broker.readAgainFrom(backup.takenAt().minus(MARGIN));
        }
        restored().up(FaultRun.partsOfClaims());

        known.forEach(claim -> await().atMost(A_WHILE).until(() -> isAt(claim, "COMPLETED")));
        var invariants = invariants(known);
        assertThat(invariants.timelines()).isEmpty();
        assertThat(invariants.everythingConsumed()).isEmpty();
        assertMoneyIsRight(invariants(both(known, unknown)));
        assertThat(unknown).allSatisfy(claim -> {
            assertThat(claim.app().claim(claim.id()).status()).isEqualTo(404);
            assertThat(claim.app().eligibility().body().path("eligible").asBoolean(true))
                    .isFalse();
        });
        var later = prepared(2);
        ended(run(later));
        assertMoneyIsRight(invariants(later));
    }

    /** What services publish from now on is newer than what they have forgotten. */
    private static Suite restored() {
        var settings = options();
        for (var service : Part.services()) {
            settings = settings.withSetting(service, "JMO_OUTBOX_RESTORED", "rehearsal");
        }
        return Suite.at(settings);
    }

    private static Options options() {
        return FaultRun.options(Path.of("target", "restored").toAbsolutePath(), PORT_OFFSET)
                .withoutSampleMembers();
    }

    private static List<ClaimInProgress> prepared(int count) {
        var plan = new Schedule.Plan(BankFault.NONE, false);
        return Parallel.each(
                Collections.nCopies(count, plan), CONCURRENCY, each -> ClaimInProgress.prepared(world, each));
    }

    private static List<Future<?>> run(List<ClaimInProgress> claims) {
        var running = new ArrayList<Future<?>>();
        claims.forEach(claim -> running.add(members.submit(claim::run)));
        return running;
    }

    private static void ended(List<Future<?>> running) {
        await().atMost(Duration.ofMinutes(6)).until(() -> running.stream().allMatch(Future::isDone));
    }

    private static boolean isAt(ClaimInProgress claim, String status) {
        return !claim.id().isEmpty()
                && claim.app().claim(claim.id()).text("status").equals(status);
    }

    /** Nobody may act on what the store no longer knows, until everything is read again. */
    private static void stopServices() {
        var all =
                Stream.concat(Part.services().stream(), Stream.of(Part.GATEWAY)).toList();
        Parallel.each(all, all.size(), part -> {
            suite.stop(part.name());
            return part;
        });
    }

    private static void assertMoneyIsRight(Invariants invariants) {
        assertThat(invariants.savingsFollow()).isEmpty();
        assertThat(invariants.paidOnce()).isEmpty();
        assertThat(invariants.nobodyElsePaid()).isEmpty();
        assertThat(invariants.ledgerProves()).isEmpty();
    }

    private static Invariants invariants(List<ClaimInProgress> claims) {
        return new Invariants(FaultRun.RunResult.of(world, claims));
    }

    private static List<ClaimInProgress> both(List<ClaimInProgress> some, List<ClaimInProgress> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
