package id.jmo.load;

import id.jmo.load.Crew.Member;
import id.jmo.load.Figure.Aim;
import id.jmo.local.launcher.suite.Part;
import id.jmo.world.Http;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Cek Saldo through the gateway against the same request at balance-service itself. */
final class BalanceMeasurement {

    private static final int CALLERS = 16;
    private static final int WARM_UP = 16;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Crew crew;

    BalanceMeasurement(Crew crew) {
        this.crew = crew;
    }

    /** In turns, so that both ways meet the same machine. */
    List<Figure> measure(List<Member> members) {
        var gateway = crew.suite().gatewayUri();
        var service = crew.suite().uri(Part.named("balance-service"));
        // Both are warm before they count: the second compiler takes its time over the gateway's many small steps.
        for (int round = 0; round < WARM_UP; round++) {
            perSecond(gateway, members);
        }
        perSecond(service, members);
        double through = 0;
        double direct = 0;
        for (int round = 0; round < ROUNDS; round++) {
            through += perSecond(gateway, members) / ROUNDS;
            direct += perSecond(service, members) / ROUNDS;
        }
        return List.of(
                new Figure(
                        "balance.gateway.per-second",
                        "Cek Saldo through the gateway, " + CALLERS + " callers",
                        through,
                        "requests/s",
                        null,
                        "processor: gateway, service, store and callers share two cores"),
                new Figure("balance.direct.per-second", "Cek Saldo directly", direct, "requests/s", null, "processor"),
                new Figure(
                        "balance.gateway.ratio",
                        "Cek Saldo, through the gateway against directly",
                        through / direct,
                        "",
                        Aim.atLeast(0.5),
                        "the second hop: one more HTTP exchange and one more check of the token"));
    }

    private double perSecond(URI base, List<Member> members) {
        var answered = new AtomicInteger();
        var end = Instant.now().plus(ROUND);
        var begun = Instant.now();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                var member = members.get(caller % members.size());
                var http = new Http(
                        base, () -> crew.world().tokenOf(member.person().login()));
                callers.submit(() -> {
                    while (Instant.now().isBefore(end)) {
                        http.get("/api/v1/savings/me").must(200);
                        answered.incrementAndGet();
                    }
                    return answered;
                });
            }
        }
        return answered.get() * 1000.0 / Duration.between(begun, Instant.now()).toMillis();
    }
}
