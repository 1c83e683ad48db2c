package id.jmo.load;

import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/** Members look at their balance, ten times each, with a breath in between. */
public final class CekSaldo extends Simulation {

    private static final int LOOKS = 10;

    public CekSaldo() {
        var stage = Stage.current();
        var members = scenario("Cek Saldo")
                .feed(stage.feeder())
                .repeat(LOOKS)
                .on(Stage.cekSaldo().pause(Duration.ofMillis(500)));
        setUp(stage.all(members))
                .protocols(stage.protocol())
                .assertions(global().failedRequests().count().is(0L));
    }
}
