package id.jmo.accident.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.accident.component.OtherServices.Person;
import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Cases from the notification to their end. */
class AccidentJourneyTest extends AccidentComponentTest {

    @Test
    void an_accident_is_notified_reported_in_time_approved_and_paid() {
        MemberId member = knownMember();
        others.credits(member, YearMonth.now());

        ApiResponse notified = notify(member, Requests.notification()).must(201);
        String accident = notified.text("/accidentId");
        assertThat(notified.text("/number")).matches("JKK-\\d{4}-[2-9A-Z]{6}");
        assertThat(notified.text("/owed/by/code")).isEqualTo("EMPLOYER");
        assertThat(Instant.parse(
                        published(accident, "notified").json().path("reportBy").asString()))
                .isEqualTo(Requests.HAPPENED.plus(Duration.ofHours(48)));

        JsonNode atEmployer = ofEmployer(accident);
        assertThat(atEmployer.at("/worker/name").asString()).isEqualTo("BUDI SANTOSO");
        assertThat(atEmployer.at("/nextSteps/0/href").asString())
                .isEqualTo("/api/v1/employer-accidents/" + accident + "/stage-one");
        byEmployer(accident, "stage-one", Requests.stageOne("INSIDE")).must(200);
        ApiResponse waiting =
                byEmployer(accident, "stage-two", Requests.recovered()).must(200);
        assertThat(waiting.text("/status")).isEqualTo("AWAITING_EVIDENCE");
        assertThat(waiting.text("/missing/0/code")).isEqualTo("DOCTOR_CERTIFICATE");
        byOfficer(OFFICER_1, accident, "paper-evidence", Requests.evidence("DOCTOR_CERTIFICATE"))
                .must(200);

        JsonNode inQueue = inQueue(accident);
        assertThat(inQueue.at("/proposal/total").asLong()).isEqualTo(166_666);
        assertThat(inQueue.at("/coverage/employed").asString()).isEqualTo("YES");
        await().atMost(TIMEOUT)
                .until(() -> inQueue(accident).at("/coverage/programmePaid").asString(), "YES"::equals);
        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"))
                .mustBeProblem(409, "payout-account-missing");
        giveAccount(member, accident, Requests.account()).must(200);
        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"))
                .must(200);

        ApiResponse paying = read(member, accident).must(200);
        assertThat(paying.text("/status")).isEqualTo("PAYING");
        assertThat(paying.text("/award/payer")).isEqualTo("FUND");
        assertThat(paying.text("/award/benefits/0/kind")).isEqualTo("TEMPORARY_DISABILITY");
        assertThat(paying.text("/award/benefits/0/article")).contains("PP 82/2019");
        assertThat(paying.text("/payout/accountNumber")).isEqualTo("******7890");
        assertThat(paying.body().toString())
                .as("the member does not see why an officer approved")
                .doesNotContain("Sesuai");
        JsonNode order = published(accident, "benefit-ordered").json();
        assertThat(order.path("net").asLong()).isEqualTo(166_666);
        assertThat(order.at("/payout/accountNumber").asString()).startsWith("jmo1:");
        assertThat(order.path("approvedBy").asString()).isEqualTo("officer-1");

        String payout = order.path("payoutId").asString();
        others.pays(accident, member, payout, 166_666);
        awaitStatus(member, accident, "SETTLING");
        others.settles(accident, member, payout, 166_666);
        awaitStatus(member, accident, "COMPLETED");

        assertThat(published(accident, "completed").json().path("net").asLong()).isEqualTo(166_666);
        assertThat(factsOf(accident))
                .containsExactly(
                        "notified",
                        "stage-one-reported",
                        "stage-two-reported",
                        "evidence-needed",
                        "payout-account-given",
                        "approved",
                        "benefit-ordered",
                        "completed");
        assertThat(timeline(member, accident))
                .containsExactly(
                        "NOTIFIED",
                        "STAGE_ONE_REPORTED",
                        "STAGE_TWO_REPORTED",
                        "EVIDENCE_NEEDED",
                        "EVIDENCE_GIVEN",
                        "SENT_TO_REVIEW",
                        "APPROVED",
                        "PAYMENT_ORDERED",
                        "MONEY_TRANSFERRED",
                        "COMPLETED");
    }

    @Test
    void a_late_employer_owes_the_benefit_and_may_seek_reimbursement() {
        MemberId member = knownMember();
        Instant threeDaysAgo = Requests.HAPPENED.minus(Duration.ofDays(3));
        String accident =
                notify(member, Requests.notification(threeDaysAgo)).must(201).text("/accidentId");
        JsonNode overdue = published(accident, "report-overdue").json();
        assertThat(overdue.path("stage").asString()).isEqualTo("STAGE_ONE");
        assertThat(read(member, accident).body().at("/owed/overdue").asBoolean())
                .isTrue();
        assertThat(items(get("/api/v1/late-accidents", Tokens.withRoles("operator"))))
                .anyMatch(late -> late.path("accidentId").asString().equals(accident)
                        && late.at("/by/code").asString().equals("EMPLOYER"));

        byEmployer(accident, "stage-one", Requests.stageOne("INSIDE", threeDaysAgo))
                .must(200);
        assertThat(published(accident, "stage-one-reported").json().path("late").asBoolean())
                .isTrue();
        byEmployer(accident, "stage-two", Requests.recovered()).must(200);
        byOfficer(OFFICER_1, accident, "paper-evidence", Requests.evidence("DOCTOR_CERTIFICATE"))
                .must(200);
        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"))
                .must(200);

        ApiResponse decided = read(member, accident);
        assertThat(decided.text("/status")).isEqualTo("EMPLOYER_LIABLE");
        assertThat(decided.text("/award/payer")).isEqualTo("EMPLOYER");
        assertThat(decided.text("/award/payerText")).contains("Permenaker 1/2025");
        assertThat(published(accident, "approved").json().path("payer").asString())
                .isEqualTo("EMPLOYER");
        assertThat(factsOf(accident)).doesNotContain("benefit-ordered");

        assertThat(byEmployer(accident, "reimbursement", null).must(200).text("/status"))
                .isEqualTo("REIMBURSEMENT_SOUGHT");
        byEmployer(accident, "reimbursement", null).mustBeProblem(409, "nothing-to-reimburse");
    }

    @Test
    void an_employer_reports_an_accident_that_nobody_notified_and_a_repeated_report_has_no_second_effect() {
        Person worker = known(Person.of(EMPLOYER));
        Map<String, Object> report = Requests.firstReport(worker.kpj(), Requests.HAPPENED);

        ApiResponse reported = firstReport("key-" + worker.id(), report).must(201);

        assertThat(reported.text("/status")).isEqualTo("IN_TREATMENT");
        String accident = reported.text("/accidentId");
        assertThat(factsOf(accident)).isSubsetOf("notified", "stage-one-reported");
        published(accident, "stage-one-reported");
        assertThat(firstReport("key-" + worker.id(), report).must(201).text("/accidentId"))
                .isEqualTo(accident);
        firstReport("other-key-" + worker.id(), report).mustBeProblem(409, "stage-one-not-due");
        assertThat(items(get("/api/v1/accidents", Tokens.member(worker.id())))).hasSize(1);
    }

    @Test
    void a_report_of_the_employer_joins_the_case_that_the_member_notified() {
        Person worker = known(Person.of(EMPLOYER));
        String accident = notifiedBy(worker.id());

        ApiResponse joined = firstReport("key-" + worker.id(), Requests.firstReport(worker.kpj(), Requests.HAPPENED))
                .must(201);

        assertThat(joined.text("/accidentId")).isEqualTo(accident);
        assertThat(read(worker.id(), accident).text("/status")).isEqualTo("IN_TREATMENT");
    }

    @Test
    void an_independent_worker_reports_both_stages_alone() {
        MemberId member = known(Person.of(null)).id();
        String accident = notifiedBy(member);
        assertThat(read(member, accident).text("/owed/by/code")).isEqualTo("MEMBER");

        String own = "/api/v1/accidents/" + accident;
        post(own + "/stage-one", Tokens.member(member), Requests.stageOne("INSIDE"))
                .must(200);
        ApiResponse reported = post(own + "/stage-two", Tokens.member(member), Requests.recovered())
                .must(200);

        assertThat(reported.text("/status")).isEqualTo("AWAITING_EVIDENCE");
    }

    @Test
    void an_independent_worker_reports_alone_even_where_the_employer_of_before_is_still_on_record() {
        Person worker = known(Person.of(EMPLOYER).asIndependentWorker());
        firstReport("key-" + worker.id(), Requests.firstReport(worker.kpj(), Requests.HAPPENED))
                .mustBeProblem(404, "worker-not-found");
        String accident = notifiedBy(worker.id());
        ApiResponse notified = read(worker.id(), accident);
        assertThat(notified.text("/owed/by/code")).isEqualTo("MEMBER");
        assertThat(notified.text("/nextSteps/0/action")).isEqualTo("report-stage-one");

        byEmployer(accident, "stage-one", Requests.stageOne("INSIDE")).must(404);
        post("/api/v1/accidents/" + accident + "/stage-one", Tokens.member(worker.id()), Requests.stageOne("INSIDE"))
                .must(200);
        post("/api/v1/accidents/" + accident + "/stage-one", Tokens.member(worker.id()), Requests.stageOne("INSIDE"))
                .mustBeProblem(409, "stage-one-not-due");

        assertThat(read(worker.id(), accident).text("/nextSteps/0/action")).isEqualTo("report-stage-two");
    }

    @Test
    void after_a_death_two_officers_agree_and_the_heir_is_paid() {
        MemberId member = knownMember();
        String accident = notifiedBy(member);
        byEmployer(accident, "stage-one", Requests.stageOne("TRAFFIC")).must(200);
        assertThat(published(accident, "evidence-needed")
                        .json()
                        .at("/evidence/0")
                        .asString())
                .isEqualTo("TRAFFIC_REPORT");
        byEmployer(accident, "stage-two", Requests.died()).must(200);
        byOfficer(
                        OFFICER_1,
                        accident,
                        "paper-evidence",
                        Requests.evidence(
                                "TRAFFIC_REPORT", "DOCTOR_CERTIFICATE", "DEATH_CERTIFICATE", "HEIR_STATEMENT"))
                .must(200);
        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"))
                .mustBeProblem(409, "heir-account-missing");
        heirAccount(OFFICER_1, accident, "3234567890").must(200);
        giveAccount(member, accident, Requests.account()).mustBeProblem(409, "heir-account-missing");

        ApiResponse first = byOfficer(
                        OFFICER_1, accident, "decision", Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"))
                .must(200);
        assertThat(first.text("/status")).isEqualTo("AWAITING_SECOND_OFFICER");
        byOfficer(OFFICER_2, accident, "decision", Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"))
                .mustBeProblem(409, "case-moved-on");
        byOfficer(
                        OFFICER_1,
                        accident,
                        "decision",
                        Requests.verdict("APPROVE", "AWAITING_SECOND_OFFICER", "Sekali lagi"))
                .mustBeProblem(409, "second-officer-must-differ");
        byOfficer(OFFICER_2, accident, "decision", Requests.verdict("APPROVE", "AWAITING_SECOND_OFFICER", "Setuju"))
                .must(200);

        JsonNode order = published(accident, "benefit-ordered").json();
        assertThat(order.path("net").asLong()).isEqualTo(262_000_000);
        others.refusesToPay(accident, member, order.path("payoutId").asString(), "ACCOUNT_CLOSED");
        awaitStatus(member, accident, "RETURNED");
        assertThat(published(accident, "returned").json().path("reason").asString())
                .isEqualTo("ACCOUNT_CLOSED");
        giveAccount(member, accident, Requests.account()).mustBeProblem(409, "heir-account-missing");
        heirAccount(OFFICER_1, accident, "4234567890").must(200);
        JsonNode again = published(accident, "payout-account-corrected").json();
        assertThat(again.path("payoutId").asString())
                .isNotEqualTo(order.path("payoutId").asString());
        others.settles(accident, member, again.path("payoutId").asString(), 262_000_000);
        awaitStatus(member, accident, "COMPLETED");
    }

    @Test
    void money_that_comes_back_is_paid_to_the_account_that_the_member_corrects() {
        MemberId member = knownMember();
        String accident = caseInReviewOf(member);
        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"))
                .must(200);
        String payout =
                published(accident, "benefit-ordered").json().path("payoutId").asString();
        giveAccount(member, accident, Requests.account()).mustBeProblem(409, "payout-account-fixed");
        others.pays(accident, member, payout, 166_666);
        others.settles(accident, member, payout, 166_666);
        awaitStatus(member, accident, "COMPLETED");

        others.sendsBack(accident, member, payout, "RETURNED_BY_BANK");
        ApiResponse returned = awaitStatus(member, accident, "RETURNED");
        assertThat(returned.text("/reasons/0/code")).isEqualTo("RETURNED_BY_BANK");
        giveAccount(member, accident, Map.of("bankCode", "008", "accountNumber", "2234567890"))
                .must(200);

        JsonNode again = published(accident, "payout-account-corrected").json();
        others.pays(accident, member, again.path("payoutId").asString(), 166_666);
        others.settles(accident, member, again.path("payoutId").asString(), 166_666);
        awaitStatus(member, accident, "COMPLETED");
    }

    @Test
    void an_officer_refuses_and_member_and_employer_read_why() {
        MemberId member = knownMember();
        String accident = caseInReviewOf(member);

        byOfficer(OFFICER_1, accident, "decision", Requests.verdict("REFUSE", "IN_REVIEW", "Bukan kecelakaan kerja"))
                .must(200);

        assertThat(read(member, accident).text("/note")).isEqualTo("Bukan kecelakaan kerja");
        assertThat(readByEmployer(accident).text("/reasons/0/code")).isEqualTo("REFUSED_BY_OFFICER");
        published(accident, "rejected");
        byOfficer(OFFICER_2, accident, "decision", Requests.verdict("APPROVE", "IN_REVIEW", "Sesuai"))
                .mustBeProblem(409, "case-moved-on");
    }

    private ApiResponse firstReport(String key, Map<String, Object> report) {
        return send(
                HttpMethod.POST,
                "/api/v1/employer-accidents",
                Tokens.employer(EMPLOYER),
                report,
                Map.of("Idempotency-Key", key));
    }

    private JsonNode ofEmployer(String accident) {
        return find(get("/api/v1/employer-accidents", Tokens.employer(EMPLOYER)), accident);
    }

    private JsonNode inQueue(String accident) {
        ApiResponse page = get("/api/v1/accident-reviews", OFFICER_1);
        List<JsonNode> found = items(page);
        while (found.stream()
                .noneMatch(item -> item.path("accidentId").asString().equals(accident))) {
            assertThat(page.body().path("next").isNull()).isFalse();
            page = get("/api/v1/accident-reviews?cursor=" + page.text("/next"), OFFICER_1);
            found = items(page);
        }
        return find(page, accident);
    }

    private static JsonNode find(ApiResponse page, String accident) {
        return items(page).stream()
                .filter(item -> item.path("accidentId").asString().equals(accident))
                .findFirst()
                .orElseThrow();
    }
}
