package id.jmo.accident.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.jmo.accident.component.OtherServices.Person;
import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** An independent worker has died: an officer records both reports from the paper form of the family. */
class PaperReportTest extends AccidentComponentTest {

    private static final String ONE = "paper-stage-one";
    private static final String TWO = "paper-stage-two";

    @Test
    void after_the_death_of_an_independent_worker_the_family_is_paid_by_reports_from_paper() {
        Person worker = known(Person.of(null));
        MemberId member = worker.id();
        open(Requests.byFamily("kpj", worker.kpj(), "081111111111")).must(202);
        String accident = awaitCaseOf(worker).path("accidentId").asString();

        ApiResponse one = byOfficer(OFFICER_1, accident, ONE, Requests.onPaper(Requests.stageOne("INSIDE")))
                .must(200);
        assertThat(one.text("/stageOne/recordedBy")).isEqualTo("officer-1");
        assertThat(one.text("/stageOne/contactName")).isEqualTo("Siti Rahma");
        ApiResponse two = byOfficer(OFFICER_1, accident, TWO, Requests.onPaper(Requests.diedWithChild()))
                .must(200);
        assertThat(two.text("/status")).isEqualTo("AWAITING_EVIDENCE");
        assertThat(two.text("/stageTwo/recordedBy")).isEqualTo("officer-1");
        assertThat(two.text("/stageTwo/outcome")).isEqualTo("DEATH");
        assertThat(two.body().at("/stageTwo/children").asInt()).isEqualTo(1);
        assertThat(two.body().path("decisions").valueStream())
                .extracting(
                        made -> made.path("officer").asString(),
                        made -> made.path("verdict").asString(),
                        made -> made.path("reason").asString().isBlank())
                .containsExactly(
                        tuple("officer-1", "RECORDED_STAGE_ONE", false),
                        tuple("officer-1", "RECORDED_STAGE_TWO", false));
        byOfficer(
                        OFFICER_1,
                        accident,
                        "paper-evidence",
                        Requests.evidence("DOCTOR_CERTIFICATE", "DEATH_CERTIFICATE", "HEIR_STATEMENT"))
                .must(200);
        heirAccount(OFFICER_1, accident, "3234567890").must(200);

        approves(OFFICER_1, accident, "IN_REVIEW").mustBeProblem(409, "recorder-must-not-approve");
        approves(OFFICER_2, accident, "IN_REVIEW").must(200);
        approves(OFFICER_1, accident, "AWAITING_SECOND_OFFICER").mustBeProblem(409, "recorder-must-not-approve");
        approves(OFFICER_3, accident, "AWAITING_SECOND_OFFICER").must(200);

        JsonNode order = published(accident, "benefit-ordered").json();
        assertThat(order.path("net").asLong()).isEqualTo(263_500_000);
        assertThat(order.path("approvedBy").asString()).isEqualTo("officer-3");
        String payout = order.path("payoutId").asString();
        others.pays(accident, member, payout, 263_500_000);
        others.settles(accident, member, payout, 263_500_000);
        awaitStatus(member, accident, "COMPLETED");
        assertThat(factsOf(accident))
                .containsExactly(
                        "notified",
                        "stage-one-reported",
                        "stage-two-reported",
                        "evidence-needed",
                        "approved",
                        "benefit-ordered",
                        "completed");
    }

    @Test
    void after_the_death_the_case_waits_for_the_family_and_asks_nothing_of_the_member() {
        MemberId member = known(Person.of(null)).id();
        String accident = notifiedBy(member);
        byOfficer(OFFICER_1, accident, ONE, Requests.onPaper(Requests.stageOne("TRAFFIC")))
                .must(200);
        assertThat(published(accident, "evidence-needed")
                        .json()
                        .path("inPlaceOfMember")
                        .isString())
                .isFalse();
        assertThat(read(member, accident).body().path("nextSteps")).isNotEmpty();

        ApiResponse two = byOfficer(OFFICER_1, accident, TWO, Requests.onPaper(Requests.died()))
                .must(200);

        assertThat(two.text("/owed/by/code")).isEqualTo("HEIR");
        assertThat(two.text("/owed/by/text")).isEqualTo("Keluarga atau ahli waris");
        ApiResponse seen = send(
                HttpMethod.GET,
                "/api/v1/accidents/" + accident,
                Tokens.member(member),
                null,
                Map.of("Accept-Language", "en"));
        assertThat(seen.must(200).text("/owed/by/text")).isEqualTo("Family or heirs");
        assertThat(seen.body().path("nextSteps")).isEmpty();
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(topics.published("jmo.accidents.v1", accident))
                        .filteredOn(event -> event.type().endsWith(".evidence-needed.v1"))
                        .last()
                        .satisfies(event -> assertThat(
                                        event.json().path("inPlaceOfMember").asString(""))
                                .isEqualTo("HEIR")));
    }

    @Test
    void an_officers_report_is_on_record_and_the_timeline_says_that_it_came_on_paper() {
        MemberId member = known(Person.of(null)).id();
        String accident = notifiedBy(member);
        byOfficer(OFFICER_1, accident, ONE, Requests.onPaper(Requests.stageOne("INSIDE")))
                .must(200);

        JsonNode reported = get("/api/v1/accidents/" + accident + "/timeline", Tokens.member(member))
                .must(200)
                .body()
                .at("/entries/1");
        assertThat(reported.path("code").asString()).isEqualTo("STAGE_ONE_REPORTED");
        assertThat(reported.at("/reasons/0/code").asString()).isEqualTo("RECORDED_FROM_PAPER");
        assertThat(reported.at("/reasons/0/text").asString())
                .isEqualTo("Petugas mencatat laporan dari formulir kertas.");
        assertThat(read(member, accident).body().toString()).doesNotContain("officer-1", "istri peserta");
        assertThat(items(get(
                        "/api/v1/operations/accident-service/audit-records?who=officer-1",
                        Tokens.withRoles("auditor"))))
                .anyMatch(entry -> entry.path("what").asString().endsWith("/" + ONE)
                        && entry.at("/about/accidentId").asString().equals(accident)
                        && entry.path("status").asInt() == 200);
        assertThat(mongo.findById(accident, Document.class, "accidents").toJson())
                .doesNotContain("istri peserta", "Bekasi", "Siti");
    }

    @Test
    void of_a_worker_with_an_employer_no_officer_records_a_report() {
        String accident = notifiedBy(knownMember());

        byOfficer(OFFICER_1, accident, ONE, Requests.onPaper(Requests.stageOne("INSIDE")))
                .mustBeProblem(409, "employer-reports");
        byEmployer(accident, "stage-one", Requests.stageOne("INSIDE")).must(200);
        byOfficer(OFFICER_1, accident, TWO, Requests.onPaper(Requests.died())).mustBeProblem(409, "employer-reports");

        assertThat(readByEmployer(accident).text("/status")).isEqualTo("IN_TREATMENT");
    }

    @Test
    void a_stage_is_recorded_once_and_in_its_order() {
        String accident = notifiedBy(known(Person.of(null)).id());

        byOfficer(OFFICER_1, accident, TWO, Requests.onPaper(Requests.died())).mustBeProblem(409, "stage-two-not-due");
        byOfficer(OFFICER_1, accident, ONE, Requests.onPaper(Requests.stageOne("INSIDE")))
                .must(200);
        byOfficer(OFFICER_1, accident, ONE, Requests.onPaper(Requests.stageOne("INSIDE")))
                .mustBeProblem(409, "stage-one-not-due");
        byOfficer(OFFICER_1, AccidentId.next().toString(), ONE, Requests.onPaper(Requests.stageOne("INSIDE")))
                .mustBeProblem(404, "accident-not-found");
    }

    @Test
    void none_but_a_claims_officer_records_a_report_and_none_of_the_own_case() {
        MemberId member = known(Person.of(null)).id();
        String accident = notifiedBy(member);
        Map<String, Object> report = Requests.onPaper(Requests.stageOne("INSIDE"));

        for (String stranger : List.of(
                Tokens.member(member),
                Tokens.employer(EMPLOYER),
                Tokens.withRoles("auditor"),
                Tokens.withRoles("operator"),
                Tokens.withRoles("complaint-officer"))) {
            byOfficer(stranger, accident, ONE, report).must(403);
            byOfficer(stranger, accident, TWO, Requests.onPaper(Requests.died()))
                    .must(403);
        }
        byOfficer(Tokens.memberWithRoles(member, "claims-officer"), accident, ONE, report)
                .mustBeProblem(403, "own-case-not-decidable");
        assertThat(read(member, accident).text("/status")).isEqualTo("NOTIFIED");
    }

    @Test
    void every_faulty_field_is_named_where_it_stands_in_the_request_and_nothing_is_stored() {
        MemberId member = known(Person.of(null)).id();
        String accident = notifiedBy(member);
        Map<String, Object> malformed = new HashMap<>(Requests.stageOne("INSIDE"));
        malformed.put("wage", Map.of("basis", "HOURLY", "amount", 1.5));
        malformed.remove("worker");

        assertThat(byOfficer(OFFICER_1, accident, ONE, Map.of("report", malformed, "reason", " "))
                        .must(400)
                        .faults())
                .containsExactlyInAnyOrder(
                        "report.wage.basis: unknown-value",
                        "report.wage.amount: whole-rupiah",
                        "report.worker: required",
                        "reason: required");
        Map<String, Object> disease = new HashMap<>(Requests.stageOne("INSIDE"));
        disease.put("scene", with(disease.get("scene"), "circumstance", "OCCUPATIONAL_DISEASE"));
        assertThat(byOfficer(OFFICER_1, accident, ONE, Requests.onPaper(disease))
                        .must(400)
                        .faults())
                .containsExactly("report.scene.circumstance: kind-differs");
        assertThat(read(member, accident).text("/status")).isEqualTo("NOTIFIED");

        byOfficer(OFFICER_1, accident, ONE, Requests.onPaper(Requests.stageOne("INSIDE")))
                .must(200);
        assertThat(byOfficer(OFFICER_1, accident, TWO, Requests.onPaper(Requests.stageTwo("DEATH", Map.of())))
                        .must(400)
                        .faults())
                .containsExactly("report.diedOn: missing");
        Map<String, Object> early = new HashMap<>(Requests.died());
        early.put("statedAt", Requests.HAPPENED.minusSeconds(172_800).toString());
        assertThat(byOfficer(OFFICER_1, accident, TWO, Requests.onPaper(early))
                        .must(400)
                        .faults())
                .containsExactly("report.statedAt: statement-before-incident");
        assertThat(read(member, accident).text("/status")).isEqualTo("IN_TREATMENT");
    }

    private ApiResponse approves(String officer, String accident, String seen) {
        return byOfficer(officer, accident, "decision", Requests.verdict("APPROVE", seen, "Sesuai"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> with(Object part, String name, Object value) {
        Map<String, Object> changed = new HashMap<>((Map<String, Object>) part);
        changed.put(name, value);
        return changed;
    }
}
