package id.jmo.faults;

import id.jmo.local.launcher.suite.Options;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.world.Parallel;
import id.jmo.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sends a schedule's claims, and what else moves money beside them, through a running suite, and kills its parts. */
final class FaultRun {

    /** As many preparations side by side as keep two cores busy. */
    private static final int CONCURRENCY = 8;
    /** So many files may be on their way to complaint-service at the same time; more are refused as too many. */
    private static final int FILES_AT_ONCE = 4;

    /** Nothing of a claim waits for these. */
    private static final Set<String> BESIDE_CLAIMS =
            Set.of("accident-service", "complaint-service", "contribution-service", "information-service");

    private final World world;
    private final Schedule schedule;
    private final Consumer<String> log;
    private final Instant begun = Instant.now();

    FaultRun(World world, Schedule schedule, Consumer<String> log) {
        this.world = world;
        this.schedule = schedule;
        this.log = log;
    }

    /** @param at when the parts died */
    record Killed(Kill kill, Instant at) {}

    /**
     * What the invariants are checked on.
     *
     * @param givenBefore what the fund for work accidents had given before, in rupiah
     */
    record RunResult(
            World world,
            List<ClaimInProgress> claims,
            List<CorrectionInProgress> corrections,
            List<MergerInProgress> mergers,
            List<PaymentInProgress> payments,
            List<AccidentInProgress> accidents,
            long givenBefore,
            List<Killed> kills) {

        /** Of claims without anything beside them, and without a kill. */
        static RunResult of(World world, List<ClaimInProgress> claims) {
            return new RunResult(world, claims, List.of(), List.of(), List.of(), List.of(), 0, List.of());
        }

        /** A kill that hits nothing of a kind proves nothing of it: these kills, one sentence each. */
        List<String> killsThatMissed(String kind, Predicate<Instant> inProgress) {
            return kills.stream()
                    .filter(killed -> !inProgress.test(killed.at()))
                    .map(killed -> "%s: no %s was in progress".formatted(killed.kill(), kind))
                    .toList();
        }
    }

    /**
     * A suite for such runs. Delays that spare a real bank and a real broker are shorter, so that what is late shows
     * within the run; nothing is switched off.
     */
    static Suite suite(Path home, int portOffset) {
        return Suite.start(options(home, portOffset).startingAfresh());
    }

    /** What claims need, from the login to the money. */
    static List<Part> partsOfClaims() {
        return Part.all().stream()
                .filter(part -> !BESIDE_CLAIMS.contains(part.name()))
                .toList();
    }

    static Options options(Path home, int portOffset) {
        return Options.in(home)
                .withPortOffset(portOffset)
                .withSetting(Part.GATEWAY, "JMO_GATEWAY_LIMITS_ADDRESS_BURST", "5000")
                .withSetting(Part.GATEWAY, "JMO_GATEWAY_LIMITS_ADDRESS_PERSECOND", "2000")
                .withSetting(Part.named("payout-service"), "JMO_PARTNERS_BANK_TIMEOUT", "2s")
                .withSetting(
                        Part.named("payout-service"), "JMO_PAYOUTS_RETURNCHECKS", "3s,6s,12s,20s,30s,1m,90s,2m,3m,5m")
                .withSetting(Part.named("account-service"), "JMO_MERGERS_ASKAGAINAFTER", "PT20S")
                .withSetting(Part.named("account-service"), "JMO_MERGERS_POLL", "PT5S")
                .withSetting(Part.named("claim-service"), "JMO_CLAIM_DEADLINECHECKINTERVAL", "PT5S")
                .withSetting(Part.named("claim-service"), "JMO_CLAIM_STEPDEADLINES_VERIFICATION", "PT20S")
                .withSetting(Part.named("claim-service"), "JMO_CLAIM_STEPDEADLINES_PAYMENT", "PT30S")
                .withSetting(Part.named("claim-service"), "JMO_CLAIM_STEPDEADLINES_CORRECTION", "PT20S");
    }

    RunResult run() {
        return run(schedule.kills());
    }

    /** Nothing beside the claims. */
    RunResult runClaimsAlone() {
        return run(List.of());
    }

    /** @param accompanied the first kills, which also hit a correction, a merger, a payment and two accidents */
    private RunResult run(List<Kill> accompanied) {
        say(
                "Seed %d: %d claims, kills: %d",
                schedule.seed(), schedule.plans().size(), schedule.kills().size());
        var claims = Parallel.each(schedule.plans(), CONCURRENCY, plan -> ClaimInProgress.prepared(world, plan));
        say("%d members are ready, selfies taken", claims.size());
        var corrections = Parallel.each(accompanied, FILES_AT_ONCE, _ -> CorrectionInProgress.prepared(world));
        var mergers = Parallel.each(accompanied, CONCURRENCY, _ -> MergerInProgress.prepared(world));
        var payments = Parallel.each(accompanied, CONCURRENCY, _ -> PaymentInProgress.prepared(world));
        var early = Parallel.each(accompanied, CONCURRENCY, _ -> AccidentInProgress.prepared(world));
        var late = Parallel.each(accompanied, CONCURRENCY, _ -> AccidentInProgress.prepared(world));
        long givenBefore = accompanied.isEmpty() ? 0 : AccidentInvariants.givenByTheFund(world);
        var kills = new ArrayList<Killed>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            int next = 0;
            for (int i = 0; i < schedule.kills().size(); i++) {
                var kill = schedule.kills().get(i);
                if (i < accompanied.size()) {
                    running.add(executor.submit(corrections.get(i)::run));
                    running.add(executor.submit(mergers.get(i)::run));
                    running.add(executor.submit(payments.get(i)::run));
                    running.add(executor.submit(early.get(i)::run));
                }
                int size = schedule.wave(i).size();
                // The last claim and an accident at the moment of the kill, so that one is in progress however fast.
                long apart = kill.after().toMillis() / Math.max(1, size - 1);
                for (int n = 0; n < size; n++) {
                    running.add(executor.submit(claims.get(next++)::run));
                    if (size == 1 || n < size - 1) {
                        Pause.millis(apart);
                    }
                }
                if (i < accompanied.size()) {
                    running.add(executor.submit(late.get(i)::run));
                }
                kills.add(new Killed(kill, kill(kill)));
            }
            say(
                    "All kills are done, %d claims are in progress",
                    running.stream().filter(claim -> !claim.isDone()).count());
        }
        say("Whatever was in progress has ended or run into its timeout");
        var accidents = Stream.concat(early.stream(), late.stream()).toList();
        return new RunResult(world, claims, corrections, mergers, payments, accidents, givenBefore, kills);
    }

    private Instant kill(Kill kill) {
        var suite = world.suite();
        say("%s", kill);
        kill.parts().forEach(part -> suite.kill(part.name()));
        var at = Instant.now();
        if (kill.bankForgetsTokens()) {
            world.bank().forgetsTokens();
        }
        Pause.millis(kill.down().toMillis());
        // The store and the broker first, as services need them to start.
        kill.parts().stream().sorted().forEach(part -> suite.restart(part.name()));
        say("back after %.1f s", Duration.between(at, Instant.now()).toMillis() / 1000.0);
        return at;
    }

    private void say(String form, Object... values) {
        log.accept("%6.1f s  ".formatted(Duration.between(begun, Instant.now()).toMillis() / 1000.0)
                + form.formatted(values));
    }
}
