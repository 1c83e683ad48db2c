package id.jmo.load;

import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.Simulation;

/** Members submit a claim and follow it until the money is there. */
public final class SubmitAndTrack extends Simulation {

    public SubmitAndTrack() {
        var stage = Stage.current();
        var members = scenario("Submit and track")
                .feed(stage.feeder())
                .exec(Stage.submit())
                .exec(Stage.track());
        setUp(stage.all(members))
                .protocols(stage.protocol())
                .assertions(global().failedRequests().count().is(0L));
    }
}
