package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.MemberApp;
import id.jmo.world.Person;
import id.jmo.world.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Officers record who was hired and who left, one by one and in files, and eligibility follows. */
@Journey
class EmploymentJourney {

    private static final String EMPLOYER = "UJ000777";

    @Test
    void whoever_left_may_claim_until_another_employer_hires_them(World world) {
        var person = world.newMember().join();
        var app = world.app(person);
        app.onceEligible();
        world.backOffice()
                .put("/api/v1/employers/" + EMPLOYER, WageReportJourney.employer("PT Pemberi Kerja Uji"))
                .must(200);

        var hired = Map.of(
                "employerNumber",
                EMPLOYER,
                "hiredOn",
                World.today().minusDays(2).toString());
        // The register is another service's, and its news are on their way.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        world.backOffice().post(path(person, "hire"), hired).must(200));

        awaitMembership(app, "membership-active");
        world.backOffice().post(path(person, "hire"), hired).must(200);
        world.backOffice()
                .post(
                        path(person, "end"),
                        Map.of("endedOn", World.today().minusDays(3).toString(), "cause", "RESIGNATION"))
                .must(422);
        var history = app.http().get("/api/v1/members/me/employments").must(200).body();
        assertThat(history.at("/changes/0/change").asString()).isEqualTo("HIRED");
        assertThat(history.at("/changes/0/employer").asString()).isEqualTo("PT Pemberi Kerja Uji");
    }

    @Test
    void a_file_ends_a_membership_and_its_member_sees_the_waiting_period(World world) {
        var person = world.newMember().whoStillWorks().join();
        var app = world.app(person);
        awaitMembership(app, "membership-active");

        var file = "kpj,change,on,employerNumber,cause\n%s,LEFT,%s,,RESIGNATION\n"
                .formatted(person.kpj(), World.today().minusDays(5));
        var ended = world.importFile("/api/v1/members/employment-imports", file);

        assertThat(ended.path("linesAccepted").asInt()).isEqualTo(1);
        awaitMembership(app, "in-waiting-period");
        assertThat(world.importFile("/api/v1/members/employment-imports", file)
                        .path("linesRepeated")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_death_recorded_by_mistake_is_corrected_by_two_officers_and_eligibility_follows(World world) {
        var person = world.newMember().whoStillWorks().join();
        var app = world.app(person);
        awaitMembership(app, "membership-active");
        world.as("officer1")
                .post(
                        path(person, "end"),
                        Map.of("endedOn", World.today().minusDays(3).toString(), "cause", "DEATH"))
                .must(200);
        awaitMembership(app, "cause-at-branch");

        var correction = "/api/v1/members/" + person.memberId() + "/death-correction";
        world.as("officer1")
                .post(correction, Map.of("evidence", "Surat keterangan hidup 12/XI/2026"))
                .must(200);
        world.as("officer1").post(correction + "/confirmation", Map.of()).must(409);
        world.as("officer2").post(correction + "/confirmation", Map.of()).must(200);

        awaitMembership(app, "membership-active");
    }

    private static void awaitMembership(MemberApp app, String code) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(app.eligibility()
                                .must(200)
                                .body()
                                .at("/ticks/2/reason/code")
                                .asString())
                        .isEqualTo(code));
    }

    private static String path(Person person, String change) {
        return "/api/v1/members/" + person.memberId() + "/membership-" + change;
    }
}
