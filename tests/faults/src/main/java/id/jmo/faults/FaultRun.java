package id.jmo.faults;

import id.jmo.local.launcher.suite.Options;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import id.jmo.world.Crowd;
import id.jmo.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Sends a schedule's claims through a running suite, and strikes. */
final class FaultRun {

    /** As many preparations at once as keep two cores busy. */
    private static final int AT_ONCE = 8;

    private final World world;
    private final Schedule schedule;
    private final Consumer<String> tell;
    private final Instant begun = Instant.now();

    FaultRun(World world, Schedule schedule, Consumer<String> tell) {
        this.world = world;
        this.schedule = schedule;
        this.tell = tell;
    }

    /** @param at when the parts died */
    record Struck(Strike strike, Instant at) {}

    /** What there is to look at afterwards. */
    record Aftermath(World world, List<ClaimUnderWay> claims, List<Struck> strikes) {}

    /**
     * A suite for such runs. Waits that protect a real bank and a real broker from being pressed are shorter, so that what
     * is late comes to light within the run; nothing is switched off.
     */
    static Suite suite(Path home, int portOffset) {
        return Suite.start(Options.in(home)
                .withPortOffset(portOffset)
                .startingAfresh()
                .withSetting(Part.GATEWAY, "JMO_GATEWAY_LIMITS_ADDRESS_BURST", "5000")
                .withSetting(Part.GATEWAY, "JMO_GATEWAY_LIMITS_ADDRESS_PERSECOND", "2000")
                .withSetting(Part.named("payout-service"), "JMO_PARTNERS_BANK_TIMEOUT", "2s")
                .withSetting(Part.named("payout-service"), "JMO_PAYOUTS_RETURNCHECKS", "3s,6s,12s,20s,30s,1m,5m")
                .withSetting(Part.named("claim-service"), "JMO_CLAIM_DEADLINECHECKINTERVAL", "PT5S")
                .withSetting(Part.named("claim-service"), "JMO_CLAIM_STEPDEADLINES_VERIFICATION", "PT20S")
                .withSetting(Part.named("claim-service"), "JMO_CLAIM_STEPDEADLINES_PAYMENT", "PT30S")
                .withSetting(Part.named("claim-service"), "JMO_CLAIM_STEPDEADLINES_CORRECTION", "PT20S"));
    }

    Aftermath run() {
        say(
                "Seed %d: %d claims, parts struck: %d",
                schedule.seed(), schedule.plans().size(), schedule.strikes().size());
        var claims = Crowd.each(schedule.plans(), AT_ONCE, plan -> ClaimUnderWay.prepared(world, plan));
        say("%d members are ready, selfies taken", claims.size());
        var strikes = new ArrayList<Struck>();
        try (var lives = Executors.newVirtualThreadPerTaskExecutor()) {
            var living = new ArrayList<Future<?>>();
            int next = 0;
            for (int i = 0; i < schedule.strikes().size(); i++) {
                var strike = schedule.strikes().get(i);
                for (int n = schedule.wave(i).size(); n > 0; n--) {
                    living.add(lives.submit(claims.get(next++)::live));
                }
                Pause.millis(strike.after().toMillis());
                strikes.add(new Struck(strike, strike(strike)));
            }
            say(
                    "All strikes are over, %d claims still live",
                    living.stream().filter(life -> !life.isDone()).count());
        }
        say("Every member is served or has given up");
        return new Aftermath(world, claims, strikes);
    }

    private Instant strike(Strike strike) {
        var suite = world.suite();
        say("%s", strike);
        strike.parts().forEach(part -> suite.kill(part.name()));
        var at = Instant.now();
        if (strike.bankForgetsTokens()) {
            world.bank().forgetsTokens();
        }
        Pause.millis(strike.down().toMillis());
        // The store and the broker first, as services need them to start.
        strike.parts().stream().sorted().forEach(part -> suite.restart(part.name()));
        say("back after %.1f s", Duration.between(at, Instant.now()).toMillis() / 1000.0);
        return at;
    }

    private void say(String form, Object... values) {
        tell.accept("%6.1f s  ".formatted(Duration.between(begun, Instant.now()).toMillis() / 1000.0)
                + form.formatted(values));
    }
}
