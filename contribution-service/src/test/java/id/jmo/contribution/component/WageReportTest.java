package id.jmo.contribution.component;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.application.bill.CancelBill;
import id.jmo.contribution.application.bill.PayBill;
import id.jmo.contribution.application.employment.FindMissingMonths;
import id.jmo.contribution.application.member.MemberRecord;
import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.contribution.model.bill.PaymentCode;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.wages.PaymentTerms;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.BusinessCalendar;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.Rupiah;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WageReportTest extends ContributionComponentTest {

    private static final String REPORTS = "/api/v1/contributions/wage-reports";
    private static final String EMPLOYMENTS = "jmo.employments.v1";
    private static final String HEADER = "kpj,wage,startedOn,endedOn,cause\n";

    @Autowired
    MemberRecord members;

    @Autowired
    PayBill payBill;

    @Autowired
    CancelBill cancelBill;

    @Autowired
    Contributions contributions;

    @Autowired
    FindMissingMonths findMissingMonths;

    @Autowired
    PaymentTerms terms;

    @Autowired
    BusinessCalendar calendar;

    private final String npp = "PU" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final LocalDate today = LocalDate.now(Jakarta.ZONE);
    private final YearMonth month = YearMonth.from(today).minusMonths(1);

    @BeforeEach
    void the_employer_is_registered() {
        register(npp, "PU").expectStatus().isOk();
    }

    @Test
    void what_is_sound_in_a_file_is_billed_once_paid_and_posted_and_the_rest_is_reported() {
        Worker siti = worker();
        Worker budi = worker();
        Worker joko = worker();
        String lines = siti.kpj() + ";4000000;;;\r\n" + budi.kpj() + ";1.000.000;;;\r\n\r\n" + joko.kpj()
                + ";12000000;" + month.atDay(1) + ";;\r\n19999999999;5000000;;;\r\n" + siti.kpj() + ";4000000;;;\r\n"
                + budi.kpj() + ";50;;;\r\n\r\n";
        byte[] file = ("\uFEFFkpj;wage;startedOn;endedOn;cause\r\n" + lines).getBytes(UTF_8);
        FileImports imports = imports(month, 6L);

        String place = imports.begin(file);
        Ended ended = imports.end(place).mustBeCompleted();

        assertThat(ended.counts()).containsExactly(6L, 2L, 0L, 4L);
        assertThat(ended.figure("wages")).isEqualTo(16_000_000);
        assertThat(ended.faulty())
                .containsExactly(
                        "3 wage: wage-form",
                        "6 kpj: kpj-unknown",
                        "7 kpj: worker-repeated",
                        "8 wage: wage-out-of-range");
        JsonNode report = awaitReport(place, "BILLED");
        assertThat(report.path("workers").asInt()).isEqualTo(2);
        assertThat(report.path("wages").asLong()).isEqualTo(16_000_000);
        // 4,000,000: JKK 0.54, JKM 0.30, JHT 5.7, JP 3.0 percent. 12,000,000: JP of 11,086,300.
        long expected = 381_600 + 784_800 + 332_589;
        JsonNode bill = report.path("bill");
        assertThat(bill.path("contributions").asLong()).isEqualTo(expected);
        LocalDate dueOn = terms.dueOn(month, calendar);
        Rupiah penalty = terms.penalty(Rupiah.of(expected), terms.monthsLate(dueOn, today));
        assertThat(bill.path("amount").asLong()).isEqualTo(expected + penalty.amount());

        pay(bill);
        await().untilAsserted(() -> assertThat(contributions.of(joko.id(), null, 5))
                .singleElement()
                .satisfies(paid -> assertThat(paid.wage()).isEqualTo(Rupiah.of(12_000_000))));
        Contribution ofSiti = contributions.of(siti.id(), null, 5).getFirst();
        assertThat(ofSiti.split().jhtEmployer()).isEqualTo(Rupiah.of(148_000));
        assertThat(ofSiti.split().jhtWorker()).isEqualTo(Rupiah.of(80_000));
        PublishedEvent started = topics.await(
                EMPLOYMENTS, "id.jmo.employment.started.v1", joko.id().toString());
        assertThat(started.json().path("employerNumber").asString()).isEqualTo(npp);
        assertThat(topics.published(EMPLOYMENTS, siti.id().toString())).isEmpty();

        // The same file again, in which the second line about Siti says what is on record; then one for who was left
        // out.
        String again = imports.begin(file);
        assertThat(imports.end(again).counts()).containsExactly(6L, 0L, 3L, 3L);
        awaitReport(again, "NOTHING_TO_BILL");
        String more = imports(month, null).begin(csv(siti.kpj() + ",4500000,,,", budi.kpj() + ",1000000,,,"));
        Ended supplement = imports.end(more);
        assertThat(supplement.faulty()).containsExactly("2 wage: wage-billed-otherwise");
        assertThat(awaitReport(more, "BILLED").path("workers").asInt()).isEqualTo(1);
    }

    @Test
    void whoever_has_reached_pension_age_pays_no_jp_and_whoever_is_new_at_54_no_jkp() {
        Worker old = worker(Map.of("birthDate", Confidential.of("1950-01-17")));
        Worker late = worker(Map.of(
                "birthDate",
                Confidential.of(month.atDay(1).minusYears(54).toString()),
                "membership",
                Map.of(
                        "status",
                        "ENDED",
                        "endedOn",
                        month.minusMonths(4).atDay(3).toString(),
                        "cause",
                        "RESIGNATION")));

        String place = imports(month, null)
                .begin(csv(old.kpj() + ",4000000,,,", late.kpj() + ",4000000," + month.atDay(2) + ",,"));
        JsonNode bill = awaitReport(place, "BILLED").path("bill");

        // JKK 0.54, JKM 0.30, JHT 5.7 percent of each; JP 3.0 of the younger one.
        assertThat(bill.path("contributions").asLong()).isEqualTo(261_600 + 381_600);
        pay(bill);
        await().untilAsserted(() -> assertThat(contributions.of(late.id(), null, 5))
                .singleElement()
                .satisfies(paid -> {
                    assertThat(paid.split().jkp()).isEqualTo(Rupiah.ZERO);
                    assertThat(paid.split().jkk()).isEqualTo(Rupiah.of(21_600));
                    assertThat(paid.split().jp()).isEqualTo(Rupiah.of(120_000));
                }));
    }

    @Test
    void a_file_that_was_cut_off_is_not_billed_and_the_whole_one_is() {
        Worker siti = worker();
        Worker budi = worker();
        String cut = imports(month, 2L).begin(csv(siti.kpj() + ",4000000,,,"));
        awaitReport(cut, "INCOMPLETE");

        String whole = imports(month, 2L).begin(csv(siti.kpj() + ",4000000,,,", budi.kpj() + ",5000000,,,"));

        assertThat(awaitReport(whole, "BILLED").path("workers").asInt()).isEqualTo(2);
    }

    @Test
    void a_file_of_nothing_but_faults_is_given_up_not_billed_and_another_gives_the_same_workers() {
        Worker siti = worker();
        byte[] faulty = (HEADER + siti.kpj() + ",4000000,,,\n" + "a\n".repeat(2_000_000)).getBytes(UTF_8);

        String place = imports(month, null).begin(faulty);

        assertThat(imports(month, null).end(place).status()).isEqualTo("REFUSED");
        awaitReport(place, "INCOMPLETE");
        assertThat(awaitReport(imports(month, null).begin(csv(siti.kpj() + ",4000000,,,")), "BILLED")
                        .path("workers")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_file_of_an_open_month_is_refused_whole() throws IOException {
        byte[] file = csv("19012345678,4000000,,,");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(file);
        }
        imports(month, null).send(zipped.toByteArray()).expectStatus().isEqualTo(415);
        for (byte[] unreadable : List.of(
                (HEADER + "19012345678,1,,,\n").getBytes(UTF_16),
                "\0kpj,wage".getBytes(UTF_8),
                HEADER.getBytes(UTF_8),
                "x".repeat(4_000_000).getBytes(UTF_8),
                "a\n".repeat(2_000_000).getBytes(UTF_8),
                new byte[0])) {
            imports(month, null).send(unreadable).expectStatus().isBadRequest();
        }
        YearMonth current = YearMonth.from(today);
        faulty(imports(current.plusMonths(1), null).send(file), "in-the-future");
        faulty(imports(current.minusMonths(25), null).send(file), "month-closed");
        faulty(imports(YearMonth.of(2019, 12), null).send(file), "before-registration");
        imports("NOBODY99", month, null).send(file).expectStatus().isNotFound();
        String construction = "JK" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        register(construction, "JAKON").expectStatus().isOk();
        imports(construction, month, null).send(file).expectStatus().isEqualTo(409);
    }

    @Test
    void an_employer_sees_its_own_files_only_and_staff_see_all() {
        String place = imports(month, null).begin(csv(worker().kpj() + ",4000000,,,"));
        awaitReport(place, "BILLED");

        for (String path : List.of(place, place + "/faults", place + "/bill")) {
            get(path, Tokens.employer("ZZ999999")).expectStatus().isNotFound();
            get(path, Tokens.withRoles("auditor")).expectStatus().isOk();
        }
        assertThat(new String(
                        get(place + "/stream", Tokens.employer(npp))
                                .expectStatus()
                                .isOk()
                                .expectBody()
                                .returnResult()
                                .getResponseBodyContent(),
                        UTF_8))
                .contains("event:timeline", "event:end", "BILLED");
    }

    @Test
    void who_works_elsewhere_left_or_died_is_refused_by_the_reason() {
        Worker elsewhere = worker(Map.of("employerNumber", "ZZ999999"));
        Worker independent = worker(Map.of("segment", "BPU"));
        Worker dead = worker(Map.of(
                "membership",
                Map.of(
                        "status",
                        "ENDED",
                        "endedOn",
                        month.minusMonths(2).atDay(3).toString(),
                        "cause",
                        "DEATH")));
        Worker left = worker(Map.of(
                "membership",
                Map.of(
                        "status",
                        "ENDED",
                        "endedOn",
                        month.minusMonths(2).atDay(3).toString(),
                        "cause",
                        "RESIGNATION")));
        Worker leaves = worker();

        Ended ended = imports(month, null)
                .run(csv(
                        elsewhere.kpj() + ",4000000,,,",
                        independent.kpj() + ",4000000,,,",
                        dead.kpj() + ",4000000," + month.atDay(1) + ",,",
                        left.kpj() + ",4000000,,,",
                        leaves.kpj() + ",4000000,," + month.plusMonths(1).atDay(1) + ",RESIGNATION",
                        leaves.kpj() + ",4000000,," + month.atDay(20) + ",",
                        left.kpj() + ",-4000000,,,",
                        left.kpj() + ",\"1,000,000\",,,",
                        left.kpj() + ",4000000.50,,,"));
        assertThat(ended.faulty())
                .containsExactly(
                        "2 kpj: works-elsewhere",
                        "3 kpj: not-a-wage-worker",
                        "4 kpj: over-for-good",
                        "5 startedOn: start-needed",
                        "6 endedOn: not-in-the-month",
                        "7 cause: end-incomplete",
                        "8 wage: wage-form",
                        "9 wage: wage-form",
                        "10 wage: wage-form");

        imports(month, null).run(csv(leaves.kpj() + ",4000000,," + month.atDay(20) + ",RESIGNATION"));
        PublishedEvent end = topics.await(
                EMPLOYMENTS, "id.jmo.employment.ended.v1", leaves.id().toString());
        assertThat(end.json().path("cause").asString()).isEqualTo("RESIGNATION");
    }

    @Test
    void what_is_not_paid_in_time_is_in_arrears_missing_for_the_worker_and_billed_anew_with_its_penalty() {
        YearMonth late = month.minusMonths(1);
        Worker siti = worker();
        String place = imports(late, null).begin(csv(siti.kpj() + ",4000000,,,"));
        JsonNode first = awaitReport(place, "BILLED").path("bill");
        Rupiah owed = Rupiah.of(381_600);
        LocalDate dueOn = terms.dueOn(late, calendar);
        long penalty = terms.penalty(owed, terms.monthsLate(dueOn, today)).amount();
        assertThat(penalty).isPositive();
        assertThat(first.path("penalty").asLong()).isEqualTo(penalty);
        post(place + "/bill", Tokens.employer(npp)).expectStatus().isEqualTo(409);

        findMissingMonths.run();
        PublishedEvent missing = topics.await(
                CONTRIBUTIONS, "id.jmo.contribution.missing.v1", siti.id().toString());
        assertThat(missing.json().path("month").asString()).isEqualTo(late.toString());
        findMissingMonths.run();
        assertThat(topics.published(CONTRIBUTIONS, siti.id().toString()).stream()
                        .filter(event -> event.json().path("month").asString().equals(late.toString())))
                .hasSize(1);
        get("/api/v1/contributions/arrears", Tokens.employer(npp))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.contributions")
                .isEqualTo(381_600)
                .jsonPath("$.months[?(@.month == '" + late + "')].reports.length()")
                .isEqualTo(1);
        get("/api/v1/employers/" + npp + "/arrears", Tokens.withRoles("claims-officer"))
                .expectStatus()
                .isOk();

        cancelBill.cancel(BillId.of(first.path("billId").asString()));
        post(place + "/bill", Tokens.employer(npp)).expectStatus().isOk();
        await().untilAsserted(() -> assertThat(
                        awaitReport(place, "BILLED").path("bill").path("billId").asString())
                .isNotEqualTo(first.path("billId").asString()));
        JsonNode second = awaitReport(place, "BILLED").path("bill");
        pay(second);
        post(place + "/bill", Tokens.employer(npp)).expectStatus().isEqualTo(409);
    }

    @Test
    void a_report_that_is_not_paid_is_cancelled_with_its_bill_and_a_corrected_one_bills_the_same_workers() {
        Worker siti = worker();
        String place = imports(month, null).begin(csv(siti.kpj() + ",40000000,,,"));
        JsonNode bill = awaitReport(place, "BILLED").path("bill");
        post(place + "/cancel", Tokens.employer("ZZ999999")).expectStatus().isNotFound();

        post(place + "/cancel", Tokens.employer(npp)).expectStatus().isOk();
        post(place + "/cancel", Tokens.employer(npp)).expectStatus().isOk();

        JsonNode cancelled = awaitReport(place, "CANCELLED").path("bill");
        assertThat(cancelled.path("status").asString()).isEqualTo("CANCELLED");
        topics.await(
                "jmo.bills.v1", "id.jmo.bill.cancelled.v1", bill.path("billId").asString());
        assertThat(payBill.pay(
                        new PaymentCode(bill.path("paymentCode").asString()),
                        new PaymentReference(UUID.randomUUID().toString()),
                        Rupiah.of(bill.path("amount").asLong()),
                        Instant.now().plusSeconds(1)))
                .isInstanceOf(PayBill.Outcome.Cancelled.class);
        post(place + "/bill", Tokens.employer(npp)).expectStatus().isEqualTo(409);
        get("/api/v1/contributions/arrears", Tokens.employer(npp))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.contributions")
                .isEqualTo(0);

        String corrected = imports(month, null).begin(csv(siti.kpj() + ",4000000,,,"));
        JsonNode second = awaitReport(corrected, "BILLED");
        assertThat(second.path("wages").asLong()).isEqualTo(4_000_000);
        pay(second.path("bill"));
        post(corrected + "/cancel", Tokens.employer(npp))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:bill-paid");
        assertThat(awaitReport(corrected, "BILLED").at("/bill/status").asString())
                .isEqualTo("PAID");
    }

    @Test
    void what_is_not_billed_cannot_be_cancelled() {
        String cut = imports(month, 2L).begin(csv(worker().kpj() + ",4000000,,,"));
        awaitReport(cut, "INCOMPLETE");

        post(cut + "/cancel", Tokens.employer(npp))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:wage-report-not-billed");
    }

    @Test
    void a_bill_that_a_crash_kept_from_being_noted_is_found_and_not_issued_twice() {
        Worker siti = worker();
        String place = imports(month, null).begin(csv(siti.kpj() + ",4000000,,,"));
        JsonNode bill = awaitReport(place, "BILLED").path("bill");

        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(place.substring(place.lastIndexOf('/') + 1))),
                new Update()
                        .set("status", "BILLING")
                        .set("attempt", 0)
                        .set("dueAt", Instant.now())
                        .unset("bill"),
                "wageReports");

        JsonNode found = awaitReport(place, "BILLED").path("bill");
        assertThat(found.path("billId")).isEqualTo(bill.path("billId"));
        assertThat(found.path("paymentCode")).isEqualTo(bill.path("paymentCode"));
    }

    @Test
    void employers_come_from_a_file_and_the_same_file_changes_nothing() {
        FileImports imports = new FileImports(rest, "/api/v1/employers/imports", Tokens.withRoles("operator"));
        String number = "EF" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        String header = "employerNumber,name,segment,riskClass,sector,branchCode,since\n";
        String file = header + number + ",PT Maju Jaya,PU,LOW,Tekstil,JKT01,2020-01\n";

        assertThat(imports.run(file).mustBeCompleted().counts()).containsExactly(1L, 1L, 0L, 0L);
        assertThat(imports.run(file).mustBeCompleted().counts()).containsExactly(1L, 0L, 1L, 0L);
        assertThat(imports.run(header + "no 1,,X,Y,Tekstil,?,2020\n").refusals())
                .containsExactly(
                        "2 employerNumber: employer-number-form",
                        "2 name: required",
                        "2 segment: employer-segment-unknown",
                        "2 riskClass: risk-class-unknown",
                        "2 branchCode: branch-code-form",
                        "2 since: month");
        PublishedEvent registered = topics.await("jmo.employers.v1", "id.jmo.employer.registered.v1", number);
        assertThat(registered.json().path("riskClass").asString()).isEqualTo("LOW");
        get("/api/v1/employers/" + number, Tokens.withRoles("auditor"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.branchCode")
                .isEqualTo("JKT01");
        get("/api/v1/employers/ZZ999998", Tokens.withRoles("auditor"))
                .expectStatus()
                .isNotFound();
    }

    private record Worker(MemberId id, String kpj) {}

    private Worker worker() {
        return worker(Map.of());
    }

    /** A member as account-service publishes one; wage worker of an employer whose number nobody knows. */
    private Worker worker(Map<String, Object> otherwise) {
        MemberId id = MemberId.next();
        Kpj kpj = new Kpj("%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L)));
        Map<String, Object> data = new HashMap<>(Map.of(
                "memberId",
                id,
                "name",
                Confidential.of("Siti Rahayu"),
                "nik",
                new Nik("3174011701%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000))),
                "kpj",
                kpj,
                "birthDate",
                Confidential.of("1990-01-17"),
                "segment",
                "PU",
                "membership",
                Map.of("status", "ACTIVE")));
        data.putAll(otherwise);
        topics.publish("jmo.members.v1", "id.jmo.member.registered.v1", id.toString(), 1, data);
        await().until(() -> members.find(kpj).isPresent());
        return new Worker(id, kpj.digits());
    }

    private ResponseSpec register(String number, String segment) {
        return rest.put()
                .uri("/api/v1/employers/" + number)
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "name", "PT Cakrawala Antariksa",
                        "segment", segment,
                        "riskClass", "LOW",
                        "sector", "Perdagangan",
                        "branchCode", "JKT01",
                        "since", "2020-01"))
                .exchange();
    }

    private FileImports imports(YearMonth of, @Nullable Long lines) {
        return imports(npp, of, lines);
    }

    private FileImports imports(String employer, YearMonth of, @Nullable Long lines) {
        return new FileImports(
                rest, REPORTS + "?month=" + of + (lines == null ? "" : "&lines=" + lines), Tokens.employer(employer));
    }

    private static byte[] csv(String... lines) {
        return (HEADER + String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private void pay(JsonNode bill) {
        assertThat(payBill.pay(
                        new PaymentCode(bill.path("paymentCode").asString()),
                        new PaymentReference(UUID.randomUUID().toString()),
                        Rupiah.of(bill.path("amount").asLong()),
                        Instant.now()))
                .isInstanceOf(PayBill.Outcome.Paid.class);
    }

    private JsonNode awaitReport(String place, String status) {
        return await().until(
                        () -> JsonMapper.shared()
                                .readTree(get(place + "/bill", Tokens.employer(npp))
                                        .expectStatus()
                                        .isOk()
                                        .expectBody()
                                        .returnResult()
                                        .getResponseBodyContent()),
                        report -> report.path("status").asString().equals(status));
    }

    private ResponseSpec get(String path, String token) {
        return rest.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private ResponseSpec post(String path, String token) {
        return rest.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange();
    }

    private static void faulty(ResponseSpec response, String code) {
        response.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("month")
                .jsonPath("$.faults[0].code")
                .isEqualTo(code);
    }
}
