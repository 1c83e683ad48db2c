package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.World;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The vendor's face engine in place of our own, and away: real mTLS, the vendor being played by the sandbox. */
@Journey
@Isolated("stops biometric-service")
class EngineOutageJourney {

    private static final String BIOMETRIC = "biometric-service";

    @Test
    void a_claim_waits_for_an_engine_that_is_down_and_makes_its_day_by_itself_when_it_is_back(World world) {
        world.suite()
                .restart(
                        BIOMETRIC,
                        Map.of("JMO_BIOMETRIC_ENGINE_KIND", "vendor", "JMO_BIOMETRIC_JUDGEAGAINAFTER", "2s"));
        try {
            // Enrolled now, by the engine that is to compare.
            var person = world.newMember().whoLooksLike("eileen").join();
            var app = world.app(person).onceEligible();
            var session = app.verificationSession();
            vendorFails(world);

            assertThat(app.perform(session, "eileen").must(202).text("outcome")).isEqualTo("WAITING");
            var claim = app.submit(session.id()).must(201).text("claimId");
            assertThat(app.claim(claim).must(200).text("status")).isEqualTo("VERIFYING");
            assertThat(world.bank().transfersTo(person.account())).isEmpty();

            world.bank().behavesAgain();
            var paid = app.awaitStatus(claim, "COMPLETED");
            assertThat(OffsetDateTime.parse(paid.path("payBy").asString())).isAfter(OffsetDateTime.now());
        } finally {
            world.bank().behavesAgain();
            world.suite().restart(BIOMETRIC);
        }
    }

    private static void vendorFails(World world) {
        world.sandbox()
                .post("/sandbox/faults", Map.of("partner", "face-vendor", "operation", "measure", "fault", "HTTP_500"))
                .mustSucceed();
    }
}
