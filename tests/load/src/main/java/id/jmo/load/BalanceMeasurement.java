package id.jmo.load;

import id.jmo.load.Crew.Member;
import id.jmo.load.Figure.Aim;
import id.jmo.local.launcher.suite.Part;
import id.jmo.world.Http;
import java.util.List;

/** Cek Saldo through the gateway against the same request at balance-service itself. */
final class BalanceMeasurement {

    private static final int WARM_UP = 16;
    private static final int ROUNDS = 3;

    private final Crew crew;

    BalanceMeasurement(Crew crew) {
        this.crew = crew;
    }

    /** In turns, so that both ways meet the same machine. */
    List<Figure> measure(List<Member> members) {
        var rate = new RequestRate(crew, members);
        var gateway = crew.suite().gatewayUri();
        var service = crew.suite().uri(Part.named("balance-service"));
        // Both are warm before they count: the second compiler takes its time over the gateway's many small steps.
        for (int round = 0; round < WARM_UP; round++) {
            rate.round(gateway, BalanceMeasurement::read);
        }
        rate.round(service, BalanceMeasurement::read);
        double through = 0;
        double direct = 0;
        for (int round = 0; round < ROUNDS; round++) {
            through += rate.round(gateway, BalanceMeasurement::read) / ROUNDS;
            direct += rate.round(service, BalanceMeasurement::read) / ROUNDS;
        }
        return List.of(
                new Figure(
                        "balance.gateway.per-second",
                        "Cek Saldo through the gateway, " + RequestRate.CALLERS + " callers",
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

    private static void read(Http http) {
        http.get("/api/v1/savings/me").must(200);
    }
}
