package id.jmo.accident.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.accident.component.OtherServices.Person;
import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

/** What is refused, with every faulty field named and nothing stored. */
class BadInputTest extends AccidentComponentTest {

    @Test
    void an_accident_in_the_future_or_before_birth_is_refused() {
        MemberId member = knownMember();

        assertThat(notify(member, Requests.notification(Instant.now().plus(Duration.ofMinutes(5))))
                        .must(400)
                        .faults())
                .containsExactly("accident.at: incident-in-future");
        assertThat(notify(member, Requests.notification(Instant.parse("1990-03-14T00:00:00Z")))
                        .must(400)
                        .faults())
                .containsExactly("accident.at: incident-before-birth");
        Map<String, Object> disease = Map.of(
                "kind",
                "DISEASE",
                "disease",
                with(Requests.disease(LocalDate.of(1990, 6, 1)), "latestTenureMonths", 121),
                "contact",
                Requests.contact());
        assertThat(notify(member, disease).must(400).faults())
                .containsExactly(
                        "disease.latestTenureMonths: tenure-longer-than-total",
                        "disease.totalTenureMonths: tenure-longer-than-life");
        assertThat(items(get("/api/v1/accidents", Tokens.member(member)))).isEmpty();
    }

    @Test
    void stage_one_before_the_employment_began_or_with_fields_that_nobody_knows_is_refused() {
        String accident = notifiedBy(knownMember());
        Map<String, Object> tooNew = new HashMap<>(Requests.stageOne("INSIDE"));
        tooNew.put(
                "worker",
                with(
                        map(tooNew.get("worker")),
                        "employedSince",
                        LocalDate.now().plusDays(2).toString()));
        Map<String, Object> unknown = new HashMap<>(Requests.stageOne("INSIDE"));
        unknown.put("scene", with(map(unknown.get("scene")), "weather", "hujan"));
        unknown.put("wage", Map.of("basis", "HOURLY", "amount", 1.5));

        assertThat(byEmployer(accident, "stage-one", tooNew).must(400).faults())
                .containsExactly("worker.employedSince: incident-before-employment");
        assertThat(byEmployer(accident, "stage-one", unknown).must(400).faults())
                .containsExactlyInAnyOrder(
                        "scene.weather: unknown-field", "wage.basis: unknown-value", "wage.amount: whole-rupiah");
        assertThat(readByEmployer(accident).text("/status")).isEqualTo("NOTIFIED");
    }

    @Test
    void stage_two_without_stage_one_or_with_facts_that_contradict_is_refused() {
        String accident = notifiedBy(knownMember());
        byEmployer(accident, "stage-two", Requests.recovered()).mustBeProblem(409, "stage-two-not-due");
        byEmployer(accident, "stage-one", Requests.stageOne("INSIDE")).must(200);

        Map<String, Object> partial = Requests.stageTwo(
                "PARTIAL_DISABILITY", Map.of("impairments", List.of(Map.of("part", "ARM_FROM_SHOULDER"))));
        assertThat(byEmployer(accident, "stage-two", partial).must(400).faults())
                .containsExactly("impairments[0].side: side-missing");
        Map<String, Object> early = new HashMap<>(Requests.recovered());
        early.put("statedAt", Requests.HAPPENED.minus(Duration.ofDays(2)).toString());
        assertThat(byEmployer(accident, "stage-two", early).must(400).faults())
                .containsExactly("statedAt: statement-before-incident");
        assertThat(readByEmployer(accident).text("/status")).isEqualTo("IN_TREATMENT");
    }

    @Test
    void huge_texts_and_control_characters_are_refused() {
        MemberId member = knownMember();
        Map<String, Object> wrong = new HashMap<>(Requests.notification());
        wrong.put(
                "accident",
                Map.of(
                        "at",
                        Requests.HAPPENED.toString(),
                        "place",
                        "Gudang\u0007",
                        "chronology",
                        "x".repeat(4_001),
                        "causeSource",
                        "mesin \u202Eserp"));

        assertThat(notify(member, wrong).must(400).faults())
                .containsExactlyInAnyOrder(
                        "accident.place: control-characters",
                        "accident.chronology: too-long",
                        "accident.causeSource: control-characters");
        Map<String, Object> lines = new HashMap<>(Requests.notification());
        lines.put(
                "accident", with(Requests.accident(Requests.HAPPENED), "chronology", "Baris satu\n\tbaris <b>dua</b>"));
        notify(member, lines).must(201);
    }

    @Test
    void a_kind_without_its_part_or_with_the_other_one_is_refused() {
        MemberId member = knownMember();
        Map<String, Object> wrong = new HashMap<>(Requests.notification());
        wrong.put("kind", "DISEASE");

        assertThat(notify(member, wrong).must(400).faults())
                .containsExactly("disease: required", "accident: kind-differs");
    }

    @Test
    void another_members_case_and_another_employers_worker_are_not_found() {
        Person worker = known(Person.of(EMPLOYER));
        String accident = notifiedBy(worker.id());
        String stranger = Tokens.employer("JS001583");

        get("/api/v1/accidents/" + accident, Tokens.member(MemberId.next())).mustBeProblem(404, "accident-not-found");
        get("/api/v1/employer-accidents/" + accident, stranger).mustBeProblem(404, "accident-not-found");
        post("/api/v1/employer-accidents/" + accident + "/stage-one", stranger, Requests.stageOne("INSIDE"))
                .mustBeProblem(404, "accident-not-found");
        send(
                        HttpMethod.POST,
                        "/api/v1/employer-accidents",
                        stranger,
                        Requests.firstReport(worker.kpj(), Requests.HAPPENED),
                        Map.of("Idempotency-Key", "foreign-" + worker.id()))
                .mustBeProblem(404, "worker-not-found");
        assertThat(items(get("/api/v1/employer-accidents", stranger))).isEmpty();
        get("/api/v1/accident-reviews/" + AccidentId.next(), OFFICER_1).mustBeProblem(404, "accident-not-found");
        post("/api/v1/accidents/" + accident + "/stage-one", Tokens.member(worker.id()), Requests.stageOne("INSIDE"))
                .mustBeProblem(409, "employer-reports");
    }

    @Test
    void one_day_has_one_case_and_a_repeated_command_finds_it() {
        MemberId member = knownMember();
        String accident = notify(member, "key-" + member, Requests.notification())
                .must(201)
                .text("/accidentId");

        assertThat(notify(member, "key-" + member, Requests.notification())
                        .must(201)
                        .text("/accidentId"))
                .isEqualTo(accident);
        ApiResponse second = notify(member, Requests.notification()).mustBeProblem(409, "accident-already-notified");
        assertThat(second.text("/openAccidentId")).isEqualTo(accident);
    }

    @Test
    void of_two_officers_who_decide_at_once_one_is_refused() {
        MemberId member = knownMember();
        String accident = caseInReviewOf(member);

        List<Integer> answers = Stream.of(OFFICER_1, OFFICER_2)
                .map(officer -> CompletableFuture.supplyAsync(() -> byOfficer(
                                officer, accident, "decision", Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"))
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        published(accident, "benefit-ordered");
        assertThat(factsOf(accident)).containsOnlyOnce("benefit-ordered");
    }

    @Test
    void nothing_is_approved_against_the_findings() {
        MemberId member = knownMember();
        String accident = caseInReviewOf(member);
        Map<String, Object> verdict = new HashMap<>(Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"));
        verdict.put(
                "findings", Map.of("employed", true, "programmePaid", false, "usualRoute", true, "workPurpose", true));

        ApiResponse refused =
                byOfficer(OFFICER_1, accident, "decision", verdict).mustBeProblem(422, "accident-not-covered");

        assertThat(refused.faults()).containsExactly("findings.programmePaid: finding-missing");
        verdict.remove("findings");
        assertThat(byOfficer(OFFICER_1, accident, "decision", verdict).must(400).faults())
                .containsExactly("findings: required");
        byOfficer(
                        Tokens.memberWithRoles(member, "claims-officer"),
                        accident,
                        "decision",
                        Requests.verdict("APPROVE", "IN_REVIEW", "Saya sendiri"))
                .mustBeProblem(403, "own-case-not-decidable");
    }

    @Test
    void nothing_that_is_said_about_people_is_stored_in_clear() {
        MemberId member = knownMember();
        String accident = caseInReviewOf(member);
        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("REFUSE", "IN_REVIEW", "Tidak ada cedera"))
                .must(200);

        String stored = mongo.findById(accident, Document.class, "accidents").toJson();

        assertThat(stored)
                .contains("REJECTED")
                .doesNotContain(
                        "terjepit",
                        "Gudang",
                        "Siti",
                        "0812-3456",
                        "5000000",
                        "RECOVERED",
                        "1234567890",
                        "Tidak ada cedera",
                        "Bekasi");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object object) {
        return (Map<String, Object>) object;
    }

    private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(map);
        changed.put(name, value);
        return changed;
    }
}
