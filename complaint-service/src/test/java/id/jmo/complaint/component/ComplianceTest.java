package id.jmo.complaint.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;

/** Compliance cases from the first report to the registration, by a calendar that the test turns. */
@Import(ComplianceTest.TurnedCalendar.class)
@ExtendWith(OutputCaptureExtension.class)
class ComplianceTest extends ComplaintComponentTest {

    private static final String COMPLIANCE = "/api/v1/compliance-cases";
    private static final String CHECK = "/api/v1/compliance-letters/verification/";
    private static final String OFFICER_AND_SUPERVISOR = Tokens.of("officer-2", "complaint-officer", "supervisor");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-01-02T02:00:00Z"));

    /** An employer that no other test knows. */
    private final String employer =
            "Tanpa Jaminan " + UUID.randomUUID().toString().substring(0, 8);

    @TestConfiguration(proxyBeanMethods = false)
    static class TurnedCalendar {

        @Bean
        @Primary
        Clock turnedClock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return Jakarta.ZONE;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return InstantSource.fixed(instant()).withZone(zone);
                }

                @Override
                public Instant instant() {
                    return NOW.get();
                }
            };
        }
    }

    @BeforeEach
    void it_is_the_second_of_january_2026() {
        itIs(1, 2);
    }

    @Test
    void an_employer_is_visited_warned_fined_refused_services_and_relieved_when_it_registers(CapturedOutput log) {
        MemberId rina = MemberId.next();
        MemberId budi = MemberId.next();
        // The first report names the employer.
        String first = verifiedReport(rina, "PT " + employer, "Bandung");
        caseWith(1);
        String second = verifiedReport(budi, employer.toUpperCase() + ", P.T.", "Kota Bandung");
        String id = caseWith(2);
        ApiResponse joined = readUntil(rina, first, "UNDER_INSPECTION");
        assertThat(joined.values("/timeline", "code")).endsWith("INSPECTION_JOINED");
        assertThat(joined.text("/inspection/code")).isEqualTo("REPORTED");

        step(COLLEAGUE, id, "assignment", null).must(200);
        assertThat(step(COLLEAGUE, id, "visits", Map.of("on", "2026-01-05"))
                        .must(200)
                        .text("/summary/turn/waitsFor"))
                .isEqualTo("OFFICER");
        itIs(1, 5);
        step(COLLEAGUE, id, "visit-report", Map.of("on", "2026-01-05", "findings", "40 orang tidak terdaftar."))
                .must(200);
        ApiResponse warned = step(COLLEAGUE, id, "warnings", null).must(200);
        assertThat(warned.text("/summary/turn/waitsFor")).isEqualTo("EMPLOYER");
        assertThat(warned.text("/summary/turn/dueOn")).isEqualTo("2026-01-20");
        assertThat(warned.text("/summary/turn/daysLeft")).isEqualTo("10");
        itIs(1, 20);
        ApiResponse early = step(COLLEAGUE, id, "warnings", null).mustBeProblem(409, "compliance-too-early");
        assertThat(early.text("/earliest")).isEqualTo("2026-01-21");
        assertThat(early.text("/detail")).contains("21 Januari 2026");
        itIs(1, 21);
        assertThat(step(COLLEAGUE, id, "warnings", null).must(200).text("/summary/turn/dueOn"))
                .isEqualTo("2026-02-04");

        itIs(2, 4);
        step(COLLEAGUE, id, "fines", fine()).mustBeProblem(409, "compliance-too-early");
        itIs(2, 5);
        String fine = step(COLLEAGUE, id, "fines", fine()).must(200).text("/proposal/proposalId");
        step(COLLEAGUE, id, "fines", fine()).mustBeProblem(409, "compliance-proposal-pending");
        step(OFFICER_AND_SUPERVISOR, id, "proposals/" + fine + "/approval", null)
                .mustBeProblem(403, "compliance-same-person");
        step(COLLEAGUE, id, "proposals/" + fine + "/approval", null).must(403);
        assertThat(step(SUPERVISOR, id, "proposals/" + fine + "/approval", null)
                        .must(200)
                        .text("/summary/turn/dueOn"))
                .isEqualTo("2026-03-06");

        itIs(3, 6);
        Map<String, ?> services = Map.of("services", List.of("BUSINESS_PERMIT", "TENDER_PERMIT"));
        step(COLLEAGUE, id, "withholdings", services).mustBeProblem(409, "compliance-too-early");
        itIs(3, 9);
        String request = step(COLLEAGUE, id, "withholdings", services).must(200).text("/proposal/proposalId");
        step(SUPERVISOR, id, "proposals/" + request + "/approval", null).must(200);
        assertThat(read(budi, second).text("/inspection/code")).isEqualTo("SERVICES_WITHHELD");

        Map<String, String> letters = lettersOf(id);
        assertThat(letters.get("FIRST_WARNING")).contains("Teguran tertulis pertama", "20 Januari 2026", employer);
        assertThat(letters.get("SECOND_WARNING")).contains("4 Februari 2026");
        assertThat(letters.get("FINE")).contains("6 Maret 2026", "Rp12.500.000", "dana jaminan sosial");
        assertThat(letters.get("WITHHOLDING_REQUEST"))
                .contains("9 Maret 2026", "Perizinan usaha", "Izin mengikuti tender proyek")
                .doesNotContain("Izin mendirikan bangunan");
        String code = codeIn(letters.get("FINE"));
        ApiResponse genuine = get(CHECK + code, OFFICER).must(200);
        assertThat(genuine.text("/validity")).isEqualTo("VALID");
        assertThat(genuine.text("/number")).startsWith("SD/K-2026-");
        String forged = (code.charAt(0) == 'A' ? 'B' : 'A') + code.substring(1);
        assertThat(get(CHECK + forged, OFFICER).must(200).text("/validity")).isEqualTo("FORGED");

        itIs(3, 25);
        step(COLLEAGUE, id, "registration", registration()).must(200);
        assertThat(readUntil(rina, first, "ANSWERED").values("/conversation", "text"))
                .containsExactly("Perusahaan sudah mendaftar. Terima kasih.");
        readUntil(budi, second, "ANSWERED");
        assertThat(published(first, "answered").toString()).doesNotContain(employer);
        assertThat(get(CHECK + code, OFFICER).text("/validity")).isEqualTo("LIFTED");
        assertThat(lettersOf(id).get("RESTORATION_REQUEST")).contains("25 Maret 2026", "Perizinan usaha");
        step(COLLEAGUE, id, "dismissal", dismissal()).mustBeProblem(409, "compliance-transition-not-allowed");

        StringBuilder seen = new StringBuilder();
        for (String token : List.of(OFFICER, COLLEAGUE, SUPERVISOR, AUDITOR)) {
            seen.append(readCompliance(token, id).must(200).body());
            seen.append(
                    get(COMPLIANCE + "?employer=" + employer, token).must(200).body());
        }
        seen.append(csv("?employer=" + employer));
        unzipped(bytes(COMPLIANCE + "/" + id + "/file"))
                .forEach((name, text) -> seen.append(name).append(text));
        seen.append(lettersOf(id).values());
        assertThat(seen.toString())
                .contains(employer, "40 orang tidak terdaftar.", "Jl. Merdeka 1")
                .doesNotContain(
                        rina.toString(), budi.toString(), first, second, joined.text("/number"), "Rina", "2024-02");
        assertThat(topics.published(TOPIC, id)).as("events about the case").isEmpty();
        assertThat(log.getAll()).doesNotContain(rina.toString(), budi.toString(), employer, "40 orang");
        assertThat(mongo.findById(id, Document.class, "complianceCases").toJson())
                .as("in the store")
                .doesNotContain(employer, "40 orang", "Jl. Merdeka");
    }

    @Test
    void reports_at_once_join_one_case_and_only_the_officer_of_the_case_sees_them() throws Exception {
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String report = submit(MemberId.next(), report(i % 2 == 0 ? employer : "CV. " + employer, "Cimahi"))
                    .must(201)
                    .text("/complaintId");
            act(OFFICER, report, "assignment").must(200);
            reports.add(report);
        }
        assertThat(atOnce(reports.stream()
                        .<Callable<ApiResponse>>map(report -> () -> act(OFFICER, report, "verification"))
                        .toList()))
                .containsOnly(200);
        String id = caseWith(4);

        step(COLLEAGUE, id, "assignment", null).must(200);
        assertThat(get(COMPLIANCE + "/" + id + "/reports", COLLEAGUE).must(200).values("/items", "complaintId"))
                .containsExactlyElementsOf(reports);
        get(COMPLIANCE + "/" + id + "/reports", OFFICER).mustBeProblem(403, "compliance-reports-hidden");
        get(COMPLIANCE + "/" + id + "/reports", SUPERVISOR).must(403);

        does(memberOf(reports.getFirst()), HttpMethod.POST, reports.getFirst(), "withdrawal", null)
                .must(200);
        assertThat(readCompliance(COLLEAGUE, id).text("/reports/count")).isEqualTo("3");
    }

    @Test
    void only_verified_reports_of_unregistered_employers_open_a_case() {
        String partly = submit(
                        MemberId.next(),
                        complaint(
                                "workers-not-registered",
                                "Hanya sebagian pekerja didaftarkan.",
                                Map.of("employer", employer, "address", "Jl. Merdeka 1", "city", "Garut")))
                .must(201)
                .text("/complaintId");
        act(OFFICER, partly, "assignment").must(200);
        act(OFFICER, partly, "verification").must(200);
        submit(MemberId.next(), report(employer, "Garut")).must(201);

        String later = verifiedReport(MemberId.next(), "Lain " + employer, "Garut");

        await().atMost(TIMEOUT)
                .until(() -> "UNDER_INSPECTION".equals(document(later).getString("status")));
        assertThat(listed("?employer=" + employer)).isEmpty();
        assertThat(document(partly).getString("status")).isEqualTo("VERIFIED");
    }

    @Test
    void two_spellings_are_merged_and_a_report_of_another_employer_is_moved() {
        verifiedReport(MemberId.next(), employer, "Bogor");
        String older = caseWith(1);
        MemberId member = MemberId.next();
        String misspelt = verifiedReport(member, employer + " Indonesia", "Bogor");
        String younger = caseWith(1, employer + " Indonesia");
        step(OFFICER, older, "merger", Map.of("into", younger)).mustBeProblem(409, "compliance-assigned-to-another");
        step(OFFICER, older, "assignment", null).must(200);
        step(OFFICER, older, "merger", Map.of("into", younger)).mustBeProblem(422, "compliance-not-mergeable");

        step(OFFICER, younger, "assignment", null).must(200);
        assertThat(step(OFFICER, younger, "merger", Map.of("into", older))
                        .must(200)
                        .text("/mergedInto"))
                .isEqualTo(older);

        await().atMost(TIMEOUT)
                .until(() ->
                        readCompliance(OFFICER, older).text("/reports/count").equals("2"));
        assertThat(readCompliance(OFFICER, older).body().at("/reports/names").toString())
                .contains(employer + " Indonesia");
        verifiedReport(MemberId.next(), employer + " Indonesia", "Bogor");
        await().atMost(TIMEOUT)
                .until(() ->
                        readCompliance(OFFICER, older).text("/reports/count").equals("3"));

        verifiedReport(MemberId.next(), employer + " Dua", "Bogor");
        String another = caseWith(1, employer + " Dua");
        step(OFFICER, older, "reports/" + misspelt + "/transfer", Map.of("into", another))
                .must(200);
        assertThat(readCompliance(OFFICER, another).text("/reports/count")).isEqualTo("2");
        assertThat(readCompliance(OFFICER, older).text("/reports/count")).isEqualTo("2");
        step(OFFICER, older, "reports/" + misspelt + "/transfer", Map.of("into", another))
                .mustBeProblem(404, "compliance-report-not-found");
        assertThat(read(member, misspelt).text("/inspection/code")).isEqualTo("REPORTED");
    }

    @Test
    void a_report_that_joins_while_its_case_ends_is_answered_too_and_the_next_one_opens_another_case() {
        verifiedReport(MemberId.next(), employer, "Depok");
        String ended = caseWith(1);
        step(OFFICER, ended, "assignment", null).must(200);
        step(OFFICER, ended, "dismissal", dismissal()).must(200);
        await().atMost(TIMEOUT)
                .until(() -> !mongo.findById(ended, Document.class, "complianceCases")
                        .containsKey("answerAt"));
        MemberId member = MemberId.next();
        String late = verifiedReport(member, "Terlambat " + employer, "Depok");
        readUntil(member, late, "UNDER_INSPECTION");

        // As if it had been written a moment after its case had answered its reports, and the service had died then.
        mongo.updateFirst(
                query(where("_id").is(late)),
                new Update()
                        .set("inspection.caseId", ended)
                        .set("inspection.confirmed", false)
                        .set("joinDueAt", Date.from(NOW.get()))
                        .inc("version", 1),
                "complaints");

        readUntil(member, late, "ANSWERED");
        MemberId another = MemberId.next();
        verifiedReport(another, employer, "Depok");
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(listed("?status=REPORTED&employer=" + employer))
                        .singleElement()
                        .isNotEqualTo(ended));
    }

    @Test
    void of_two_who_decide_at_once_one_is_refused_and_what_was_refused_cannot_be_approved() throws Exception {
        verifiedReport(MemberId.next(), employer, "Bekasi");
        String id = caseWith(1);

        assertThat(atOnce(List.of(
                        () -> step(OFFICER, id, "assignment", null), () -> step(COLLEAGUE, id, "assignment", null))))
                .containsExactlyInAnyOrder(200, 409);

        String holder = readCompliance(OFFICER, id).text("/summary/mine").equals("true") ? OFFICER : COLLEAGUE;
        String other = holder.equals(OFFICER) ? COLLEAGUE : OFFICER;
        step(other, id, "visits", Map.of("on", "2026-01-05")).mustBeProblem(409, "compliance-assigned-to-another");
        step(holder, id, "visits", Map.of("on", "2026-01-02")).must(200);
        ApiResponse read = readCompliance(SUPERVISOR, id);
        send(
                        HttpMethod.GET,
                        COMPLIANCE + "/" + id,
                        SUPERVISOR,
                        null,
                        Map.of("If-None-Match", read.headers().getETag()))
                .must(304);
        step(holder, id, "visit-report", Map.of("on", "2026-01-02", "findings", "Tidak terdaftar."))
                .must(200);
        step(holder, id, "warnings", null).must(200);
        itIs(2, 2);
        step(holder, id, "warnings", null).must(200);
        itIs(3, 2);
        String proposal = step(holder, id, "fines", fine()).must(200).text("/proposal/proposalId");
        assertThat(listed("?proposed=true&employer=" + employer)).containsExactly(id);
        assertThat(atOnce(List.of(
                        () -> step(SUPERVISOR, id, "proposals/" + proposal + "/approval", null),
                        () -> step(
                                SUPERVISOR,
                                id,
                                "proposals/" + proposal + "/refusal",
                                Map.of("reason", "Dasarnya kurang.")))))
                .containsExactlyInAnyOrder(200, 409);
        step(SUPERVISOR, id, "proposals/" + proposal + "/approval", null).must(409);
    }

    @Test
    void an_overdue_case_comes_to_the_supervisors_list_and_a_metric_until_its_next_step() {
        verifiedReport(MemberId.next(), employer, "Sukabumi");
        String id = caseWith(1);
        step(OFFICER, id, "assignment", null).must(200);
        assertThat(readCompliance(OFFICER, id).text("/summary/turn/dueOn")).isEqualTo("2026-01-09");

        itIs(1, 12);

        await().atMost(TIMEOUT)
                .untilAsserted(() ->
                        assertThat(listed("?overdue=true&employer=" + employer)).containsExactly(id));
        assertThat(readCompliance(SUPERVISOR, id).text("/summary/turn/isOverdue"))
                .isEqualTo("true");
        assertThat(metric("jmo_compliance_escalated_total", "status=\"REPORTED\""))
                .isPositive();
        await().atMost(TIMEOUT).until(() -> metric("jmo_compliance_overdue") >= 1);
        step(OFFICER, id, "visits", Map.of("on", "2026-01-13")).must(200);
        assertThat(listed("?overdue=true&employer=" + employer)).isEmpty();
    }

    @Test
    void faulty_steps_are_refused_with_their_fields_and_nothing_changes() {
        MemberId member = MemberId.next();
        verifiedReport(member, "=HYPERLINK(" + employer + ")", "Subang");
        String id = caseWith(1, "=HYPERLINK(" + employer + ")");
        String officerToo = Tokens.memberWithRoles(member, "complaint-officer");
        step(officerToo, id, "assignment", null).mustBeProblem(403, "compliance-own-report");
        step(OFFICER, id, "assignment", null).must(200);

        assertThat(faults(id, "visits", Map.of("on", "2026-01-01"))).containsExactly("on: visit-day");
        assertThat(faults(id, "visits", Map.of("on", "2026-01-16"))).containsExactly("on: business-day");
        assertThat(faults(id, "visits", Map.of())).containsExactly("on: required");
        step(OFFICER, id, "visits", Map.of("on", "2026-01-05")).must(200);
        assertThat(faults(id, "visit-report", Map.of("on", "2026-01-05", "findings", "Tutup.")))
                .containsExactly("on: visited-day");
        assertThat(faults(id, "visit-report", Map.of("on", "2026-01-02", "findings", "x\u0000")))
                .containsExactly("findings: plain-text");
        assertThat(faults(id, "fines", Map.of("amount", 0, "basis", " "))).hasSize(2);
        assertThat(faults(id, "withholdings", Map.of("services", List.of()))).hasSize(1);
        assertThat(faults(id, "withholdings", Map.of("services", List.of("DRIVING_LICENCE"))))
                .hasSize(1);
        assertThat(faults(
                        id,
                        "registration",
                        Map.of("on", "2026-01-03", "employerNumber", "ab", "answer", "x".repeat(4_001))))
                .containsExactlyInAnyOrder("employerNumber: employer-number-form", "answer: too-long");
        assertThat(faults(
                        id,
                        "registration",
                        Map.of("on", "2026-01-03", "employerNumber", "AB123456", "answer", "Sudah.")))
                .containsExactly("on: past-or-present");
        step(OFFICER, id, "warnings", null).mustBeProblem(409, "compliance-transition-not-allowed");
        step(SUPERVISOR, id, "proposals/" + UUID.randomUUID() + "/approval", null)
                .mustBeProblem(409, "compliance-transition-not-allowed");
        get(COMPLIANCE + "/" + UUID.randomUUID(), OFFICER).mustBeProblem(404, "compliance-case-not-found");
        get(COMPLIANCE + "/" + id + "/letters/" + UUID.randomUUID(), OFFICER)
                .mustBeProblem(404, "compliance-letter-not-found");

        assertThat(readCompliance(OFFICER, id).values("/history", "code")).containsExactly("OPENED", "VISIT_PLANNED");
        assertThat(csv("?city=Kab. Subang")).contains("\"'=HYPERLINK(" + employer + ")\"", "\"VISIT_PLANNED\"");
        assertThat(get(COMPLIANCE + "?number=" + readCompliance(OFFICER, id).text("/summary/number"), AUDITOR)
                        .values("/items", "caseId"))
                .containsExactly(id);
    }

    private static void itIs(int month, int day) {
        NOW.set(LocalDate.of(2026, month, day)
                .atTime(LocalTime.of(9, 0))
                .atZone(Jakarta.ZONE)
                .toInstant());
    }

    private static Map<String, Object> report(String employer, String city) {
        return complaint(
                "unregistered-employer",
                "Saya Rina dari bagian gudang; kami semua belum didaftarkan.",
                Map.of(
                        "employer", employer,
                        "address", "Jl. Merdeka 1",
                        "city", city,
                        "workers", "40",
                        "worksSince", "2024-02"));
    }

    private static Map<String, ?> fine() {
        return Map.of("amount", 12_500_000, "basis", "Iuran menurut daftar upah.");
    }

    private static Map<String, ?> registration() {
        return Map.of(
                "on",
                "2026-03-24",
                "employerNumber",
                "AB123456",
                "answer",
                "Perusahaan sudah mendaftar. Terima kasih.");
    }

    private static Map<String, ?> dismissal() {
        return Map.of("reason", "NOT_AN_EMPLOYER", "answer", "Bukan pemberi kerja.");
    }

    private String verifiedReport(MemberId member, String employer, String city) {
        String report = submit(member, report(employer, city)).must(201).text("/complaintId");
        act(OFFICER, report, "assignment").must(200);
        act(OFFICER, report, "verification").must(200);
        return report;
    }

    private MemberId memberOf(String report) {
        return MemberId.of(document(report).getString("memberId"));
    }

    private String caseWith(int reports) {
        return caseWith(reports, employer);
    }

    /** The id of the one case against the employer, as soon as so many reports have joined it. */
    private String caseWith(int reports, String employer) {
        AtomicReference<String> id = new AtomicReference<>("");
        await().atMost(TIMEOUT).untilAsserted(() -> {
            ApiResponse found = get(COMPLIANCE + "?employer=" + employer, OFFICER);
            assertThat(found.values("/items", "reports")).containsExactly(Integer.toString(reports));
            id.set(found.text("/items/0/caseId"));
        });
        return id.get();
    }

    private List<String> listed(String filter) {
        return get(COMPLIANCE + filter, SUPERVISOR).must(200).values("/items", "caseId");
    }

    private ApiResponse readUntil(MemberId member, String complaint, String status) {
        await().atMost(TIMEOUT)
                .until(() -> read(member, complaint).text("/status").equals(status));
        return read(member, complaint);
    }

    private ApiResponse readCompliance(String token, String id) {
        return get(COMPLIANCE + "/" + id, token);
    }

    private ApiResponse step(String token, String id, String what, @Nullable Object body) {
        return send(
                HttpMethod.POST,
                COMPLIANCE + "/" + id + "/" + what,
                token,
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private List<String> faults(String id, String what, Object body) {
        return step(OFFICER, id, what, body).must(400).faults();
    }

    /** What the letters of a case say, on one line, by their kind; of several of a kind the last. */
    private Map<String, String> lettersOf(String id) {
        Map<String, String> letters = new LinkedHashMap<>();
        readCompliance(OFFICER, id)
                .body()
                .path("letters")
                .forEach(letter -> letters.put(
                        letter.at("/kind/code").asString(),
                        textOf(bytes(letter.path("link").asString()))));
        return letters;
    }

    private byte[] bytes(String path) {
        return http.get()
                .uri(path)
                .headers(all -> all.setBearerAuth(AUDITOR))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
    }

    private String csv(String filter) {
        return new String(bytes(COMPLIANCE + "/export" + filter), UTF_8);
    }

    private static Map<String, String> unzipped(byte[] file) {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), textOf(zip.readAllBytes()));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        assertThat(texts).as("letters and the summary").hasSize(7);
        return texts;
    }

    private static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String codeIn(String text) {
        Matcher code = Pattern.compile("Kode verifikasi:\\s+([\\w-]{50})").matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group(1);
    }

    private static List<Integer> atOnce(List<Callable<ApiResponse>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (var pool = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Integer>> all = pool.invokeAll(calls.stream()
                    .<Callable<Integer>>map(call -> () -> {
                        start.await();
                        return call.call().status();
                    })
                    .toList());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : all) {
                statuses.add(one.get());
            }
            return statuses;
        }
    }
}
