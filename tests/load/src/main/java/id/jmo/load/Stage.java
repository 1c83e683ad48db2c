package id.jmo.load;

import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a scenario plays on. Gatling makes simulations by their class alone, so the stage is set before it is called.
 *
 * @param people each with {@code token}, {@code account}, and {@code verification} where one was prepared
 * @param time over which the people arrive
 */
record Stage(String gateway, List<Map<String, Object>> people, Duration time) {

    private static Stage current = new Stage("", List.of(), Duration.ZERO);

    static void set(Stage stage) {
        current = stage;
    }

    static Stage current() {
        return current;
    }

    HttpProtocolBuilder protocol() {
        return http.baseUrl(gateway)
                .acceptHeader("application/json")
                .contentTypeHeader("application/json")
                .authorizationHeader("Bearer #{token}")
                .shareConnections();
    }

    /** Everybody comes once, spread evenly over the time. */
    PopulationBuilder all(ScenarioBuilder scenario) {
        return some(scenario, people.size());
    }

    PopulationBuilder some(ScenarioBuilder scenario, int count) {
        return scenario.injectOpen(rampUsers(count).during(time));
    }

    FeederBuilder<Object> feeder() {
        return listFeeder(people).queue();
    }

    static ChainBuilder cekSaldo() {
        return CoreDsl.exec(http("Cek Saldo").get("/api/v1/savings/me").check(status().is(200)));
    }

    static ChainBuilder submit() {
        return CoreDsl.exec(
                        http("May I claim?").get("/api/v1/claims/eligibility").check(status().is(200)))
                .exec(http("Submit a claim")
                        .post("/api/v1/claims")
                        .header("Idempotency-Key", "#{verification}")
                        .body(CoreDsl.StringBody("""
                                {"cause": "RESIGNATION", "verificationId": "#{verification}",
                                 "payout": {"bankCode": "014", "accountNumber": "#{account}"}}"""))
                        .check(status().is(201), jsonPath("$.claimId").saveAs("claim")));
    }

    /** Looks every second, as a member does with the screen open, until the money is there; a minute at most. */
    static ChainBuilder track() {
        return CoreDsl.exec(session -> session.set("status", "").set("looks", 0))
                .asLongAs(session -> !"COMPLETED".equals(session.getString("status")) && session.getInt("looks") < 60)
                .on(CoreDsl.pause(Duration.ofSeconds(1))
                        .exec(http("Track the claim")
                                .get("/api/v1/claims/#{claim}/timeline")
                                .check(status().is(200), jsonPath("$.status").saveAs("status")))
                        .exec(session -> session.set("looks", session.getInt("looks") + 1)))
                .exec(http("Paid claim")
                        .get("/api/v1/claims/#{claim}")
                        .check(status().is(200), jsonPath("$.status").is("COMPLETED")));
    }
}
