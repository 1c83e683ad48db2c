package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.World;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everybody sees their own and nothing else. */
@Journey
class AccessJourney {

    @Test
    void without_a_token_nothing_is_answered(World world) {
        assertThat(world.anybody().get("/api/v1/savings/me").must(401).text("type"))
                .startsWith("urn:jmo:problem:");
    }

    @Test
    void a_forged_or_expired_token_is_refused(World world) {
        // Signed by nobody we trust; its time is over as well.
        var forged = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJtZSIsImV4cCI6MTYwMDAwMDAwMH0.c2lnbmF0dXJl";

        world.anybody()
                .with("Authorization", "Bearer " + forged)
                .get("/api/v1/savings/me")
                .must(401);
    }

    @Test
    void a_token_whose_signature_was_changed_is_refused(World world) {
        var person = world.newMember().join();
        var token = world.suite().logins().tokenOf(person.login());
        var changed = token.substring(0, token.length() - 6) + (token.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA");

        world.anybody()
                .with("Authorization", "Bearer " + changed)
                .get("/api/v1/savings/me")
                .must(401);
    }

    @Test
    void another_members_claim_looks_as_if_it_did_not_exist(World world) {
        var owner = world.app(world.newMember().join()).onceEligible();
        var claim = owner.claims();
        var stranger = world.app(world.newMember().join()).http();

        assertThat(stranger.get("/api/v1/claims/" + claim).must(404).problem()).isEqualTo("claim-not-found");
        stranger.get("/api/v1/claims/" + claim + "/timeline").must(404);
        stranger.post("/api/v1/claims/" + claim + "/cancellation", Map.of()).must(404);
        stranger.put(
                        "/api/v1/claims/" + claim + "/payout-account",
                        Map.of(
                                "verificationId",
                                UUID.randomUUID().toString(),
                                "bankCode",
                                "014",
                                "accountNumber",
                                "1234567890"))
                .must(404);
    }

    @Test
    void another_members_verification_and_inbox_are_closed(World world) {
        var owner = world.app(world.newMember().join());
        var session = owner.verificationSession();
        var stranger = world.app(world.newMember().join());

        stranger.http().get("/api/v1/verifications/" + session.id()).must(404);
        stranger.perform(session, "eileen").must(404);
        assertThat(stranger.http().get("/api/v1/notifications").must(200).body().path("items"))
                .isEmpty();
    }

    @Test
    void what_is_for_staff_is_refused_to_members(World world) {
        var member = world.app(world.newMember().join()).http();

        member.get("/api/v1/late-claims").must(403);
        member.get("/api/v1/payouts").must(403);
        member.get("/api/v1/reconciliations").must(403);
        member.get("/api/v1/savings/proof").must(403);
        member.post("/api/v1/members", Map.of()).must(403);
        member.get("/api/v1/operations/claim-service/dead-letters").must(403);
    }

    @Test
    void the_inside_of_the_services_is_not_reachable(World world) {
        world.anybody().get("/actuator/env").must(404);
        world.as("operator1").get("/actuator/heapdump").must(404);
    }
}
