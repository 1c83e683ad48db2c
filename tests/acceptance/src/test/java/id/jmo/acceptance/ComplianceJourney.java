package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.world.Http;
import id.jmo.world.MemberApp;
import id.jmo.world.World;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Two members report one employer under two spellings. What its limits do by the calendar is shown in the service's own tests;
 * here the case goes as far as a day allows.
 */
@Journey
class ComplianceJourney {

    private static final String COMPLAINTS = "/api/v1/complaint-cases/";
    private static final String CASES = "/api/v1/compliance-cases";
    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Test
    void reports_join_one_case_which_is_inspected_warned_and_closed_by_registration_while_reporters_stay_hidden(
            World world) {
        var employer = "Uji Patuh " + UUID.randomUUID().toString().substring(0, 8);
        var person = world.newMember().join();
        var first = world.app(person);
        var second = world.app(world.newMember().join());
        var officer = world.as("complaints1");
        var holder = world.as("complaints2");
        var report = verified(officer, first, "PT " + employer, "Bandung");
        verified(officer, second, employer.toUpperCase() + ", P.T.", "Kota Bandung");

        var id = caseAgainst(holder, employer);
        holder.post(CASES + "/" + id + "/assignment", Map.of()).must(200);
        assertThat(once(officer)
                        .post(CASES + "/" + id + "/warnings", Map.of())
                        .must(409)
                        .problem())
                .isEqualTo("compliance-assigned-to-another");
        planVisit(holder, id);
        var today = LocalDate.now(JAKARTA).toString();
        holder.post(
                        CASES + "/" + id + "/visit-report",
                        Map.of("on", today, "findings", "Empat puluh pekerja belum terdaftar."))
                .must(200);
        var warned = once(holder).post(CASES + "/" + id + "/warnings", Map.of()).must(200);
        assertThat(warned.text("summary.turn.waitsFor")).isEqualTo("EMPLOYER");
        assertThat(once(holder)
                        .post(CASES + "/" + id + "/warnings", Map.of())
                        .must(409)
                        .problem())
                .isEqualTo("compliance-too-early");
        assertThat(holder.status(warned.text("letters.1.link"))).isEqualTo(200);
        assertThat(holder.status(CASES + "/" + id + "/file")).isEqualTo(200);
        assertThat(holder.status(CASES + "/export")).isEqualTo(200);
        assertThat(world.anybody()
                        .get("/api/v1/compliance-letters/verification/"
                                + "AQGSAAAAAHAAgAAAAAAAoAEAAFEXkVZ0b2tlbl9vZl90ZXN0")
                        .must(200)
                        .text("validity"))
                .isEqualTo("FORGED");
        assertThat(read(first, report).text("inspection.code")).isEqualTo("WARNED_ONCE");

        for (var other : new String[] {"complaints1", "complaints2", "supervisor1", "auditor1"}) {
            assertThat(world.as(other).get(CASES + "/" + id).must(200).body().toString())
                    .as(other)
                    .contains(employer)
                    .doesNotContain(person.memberId(), report);
        }
        assertThat(holder.get(CASES + "/" + id + "/reports").must(200).body().toString())
                .contains(report)
                .doesNotContain(person.memberId());
        officer.get(CASES + "/" + id + "/reports").must(403);
        first.http().get(CASES + "/" + id).must(403);

        holder.post(
                        CASES + "/" + id + "/registration",
                        Map.of(
                                "on",
                                today,
                                "employerNumber",
                                "UJI00001",
                                "answer",
                                "Perusahaan sudah mendaftarkan pekerjanya."))
                .must(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(read(first, report).body().toString())
                        .contains("\"status\":\"ANSWERED\"", "Perusahaan sudah mendaftarkan pekerjanya."));
    }

    private static String verified(Http officer, MemberApp app, String employer, String city) {
        var report = ComplaintJourney.submit(
                        app,
                        "unregistered-employer",
                        Map.of("employer", employer, "address", "Jl. Merdeka 1", "city", city, "workers", "40"),
                        null)
                .text("complaintId");
        officer.post(COMPLAINTS + report + "/assignment", Map.of()).must(200);
        officer.post(COMPLAINTS + report + "/verification", Map.of()).must(200);
        return report;
    }

    private static String caseAgainst(Http officer, String employer) {
        var path = CASES + "?employer=" + employer.replace(" ", "%20");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(officer.get(path)
                                .must(200)
                                .body()
                                .at("/items/0/reports")
                                .asInt())
                        .isEqualTo(2));
        var found = officer.get(path).must(200);
        assertThat(found.body().path("items")).hasSize(1);
        return found.text("items.0.caseId");
    }

    /** On the first day from today on that is a business day. */
    private static void planVisit(Http officer, String id) {
        var day = LocalDate.now(JAKARTA);
        var planned = plan(officer, id, day);
        for (var ahead = 1; planned.status() == 400 && ahead < 14; ahead++) {
            planned = plan(officer, id, day.plusDays(ahead));
        }
        planned.must(200);
    }

    private static Http.Answer plan(Http officer, String id, LocalDate on) {
        return once(officer).post(CASES + "/" + id + "/visits", Map.of("on", on.toString()));
    }

    private static Http.Answer read(MemberApp app, String report) {
        return app.http().get("/api/v1/complaints/" + report).must(200);
    }

    private static Http once(Http http) {
        return http.with("Idempotency-Key", UUID.randomUUID().toString());
    }
}
