package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may not claim sees why, and what to do, and nothing is stored. */
@Journey
@Visiting
class EligibilityJourney {

    @Test
    void somebody_who_still_works_cannot_claim(World world) {
        refused(world, world.newMember().withBalance(7_250_000).whoStillWorks().join(), 7_250_000, "membership-active");
    }

    @Test
    void a_balance_over_the_limit_goes_to_a_branch(World world) {
        refused(world, world.newMember().withBalance(15_000_001).join(), 15_000_001, "balance-over-limit");
    }

    @Test
    void a_balance_at_the_limit_can_be_claimed(World world) {
        var app = world.app(world.newMember().withBalance(15_000_000).join());

        assertThat(app.onceEligible().balance()).isEqualTo(15_000_000);
    }

    @Test
    void somebody_who_resigned_last_week_waits_a_month(World world) {
        var lastWeek = World.today().minusWeeks(1);
        var person = world.newMember().whoLeft(lastWeek, "RESIGNATION").join();

        var answer = refused(world, person, 9_600_000, "in-waiting-period");

        assertThat(answer.path("claimableFrom").asString())
                .isEqualTo(lastWeek.plusMonths(1).toString());
    }

    @Test
    void a_cause_that_needs_documents_goes_to_a_branch_before_any_selfie(World world) {
        var person = world.newMember()
                .whoLeft(World.today().minusMonths(3), "TOTAL_DISABILITY")
                .join();
        var ticks = world.app(person)
                .onceTheFactsHaveArrived(9_600_000)
                .eligibility()
                .must(200)
                .body();

        assertThat(ticks.path("eligible").asBoolean(true)).isFalse();
        assertThat(ticks.at("/ticks/2/reason/code").asString()).isEqualTo("cause-at-branch");
        assertThat(ticks.at("/ticks/2/nextStep").asString()).contains("kantor cabang");
    }

    @Test
    void somebody_who_retired_young_learns_from_when_the_app_takes_the_claim(World world) {
        var person = world.newMember()
                .whoLeft(World.today().minusMonths(3), "RETIREMENT")
                .join();
        var ticks = world.app(person)
                .onceTheFactsHaveArrived(9_600_000)
                .eligibility()
                .must(200)
                .body();

        assertThat(ticks.at("/ticks/2/reason/code").asString()).isEqualTo("pension-age-not-reached");
        assertThat(ticks.at("/ticks/2/details/claimableFrom").asString()).isEqualTo("2046-08-17");
    }

    @Test
    void data_never_updated_must_be_updated_first(World world) {
        refused(world, world.newMember().whoNeverUpdatedTheData().join(), 9_600_000, "data-never-updated");
    }

    @Test
    void a_name_that_differs_from_the_civil_registry_must_be_corrected_first(World world) {
        var person = world.newMember().whoseNameInTheRegistryIs("PESERTHA LAIN").join();

        refused(world, person, 9_600_000, "civil-registry-differs");
    }

    @Test
    void all_unmet_conditions_are_named_together(World world) {
        var person = world.newMember()
                .withBalance(48_000_000)
                .whoStillWorks()
                .whoNeverUpdatedTheData()
                .join();
        var app = world.app(person).onceTheFactsHaveArrived(48_000_000);

        var answer = app.submit(UUID.randomUUID().toString()).must(422);

        assertThat(codes(answer.body())).contains("membership-active", "balance-over-limit", "data-never-updated");
    }

    @Test
    void a_cause_that_is_not_why_the_membership_ended_is_refused(World world) {
        var app = world.app(world.newMember().join()).onceEligible();

        var answer = app.http()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/claims",
                        MemberApp.claim(
                                "RETIREMENT",
                                UUID.randomUUID().toString(),
                                app.member().account()))
                .must(422);

        assertThat(codes(answer.body())).containsExactly("cause-differs");
    }

    @Test
    void a_second_claim_is_refused_while_one_is_open(World world) {
        var app = world.app(world.newMember().whoLooksLike("eileen").join()).onceEligible();
        // Another face: the claim waits for an officer and stays open.
        var open = app.claimsWithTheFaceOf("grace");
        app.awaitStatus(open, "IN_REVIEW");

        var answer = app.submit(app.verifiedBy("eileen")).must(409);

        assertThat(answer.problem()).isEqualTo("claim-already-open");
        assertThat(answer.text("openClaimId")).isEqualTo(open);
    }

    private static JsonNode refused(World world, Person person, long balance, String code) {
        var app = world.app(person).onceTheFactsHaveArrived(balance);
        var ticks = app.eligibility().must(200).body();
        assertThat(ticks.path("eligible").asBoolean(true)).isFalse();

        var answer = app.submit(UUID.randomUUID().toString()).must(422);

        assertThat(answer.problem()).isEqualTo("claim-not-eligible");
        assertThat(codes(answer.body())).containsExactly(code);
        assertThat(app.http().get("/api/v1/claims").must(200).body().path("items"))
                .isEmpty();
        assertThat(world.bank().transfersTo(person.account())).isEmpty();
        assertThat(app.balance()).isEqualTo(balance);
        return answer.body();
    }

    private static List<String> codes(JsonNode problem) {
        return StreamSupport.stream(problem.path("faults").spliterator(), false)
                .map(fault -> fault.path("code").asString())
                .toList();
    }
}
