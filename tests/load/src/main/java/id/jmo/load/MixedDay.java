package id.jmo.load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/** What a day is made of: most look at their balance and their messages, one in five claims and follows the claim. */
public final class MixedDay extends Simulation {

    private static final int CLAIMANTS_PER = 5;

    public MixedDay() {
        var stage = Stage.current();
        var feeder = stage.feeder();
        int claimants = stage.people().size() / CLAIMANTS_PER;
        var claims = scenario("Claims and follows")
                .feed(feeder)
                .exec(Stage.cekSaldo())
                .exec(Stage.submit())
                .exec(Stage.track());
        var looks = scenario("Looks around")
                .feed(feeder)
                .repeat(3)
                .on(exec(Stage.cekSaldo())
                        .pause(Duration.ofSeconds(1))
                        .exec(http("Read the messages")
                                .get("/api/v1/notifications")
                                .check(status().is(200)))
                        .pause(Duration.ofSeconds(1)));
        setUp(stage.some(claims, claimants), stage.some(looks, stage.people().size() - claimants))
                .protocols(stage.protocol())
                .assertions(global().failedRequests().count().is(0L));
    }
}
