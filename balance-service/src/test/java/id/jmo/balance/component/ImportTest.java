package id.jmo.balance.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportTest extends BalanceComponentTest {

    private static final String HEADER = "memberId,asOf,amount,externalId\n";

    @Test
    void opening_balances_are_credited_and_published() {
        Ended imported = importFile(balances());
        assertThat(imported.counts()).containsExactly(3L, 3L, 0L, 0L);
        assertThat(imported.figure("amount")).isEqualTo(7_800_000);

        assertThat(ledger.current(member).available().amount()).isEqualTo(7_800_000);
        Awaitility.await()
                .untilAsserted(() -> assertThat(publishedEvents()).containsExactly("credited", "credited", "credited"));
        var published = published();
        assertThat(published)
                .extracting(event -> event.json().get("balance").asLong())
                .containsExactly(7_200_000L, 7_500_000L, 7_800_000L);
        assertThat(published)
                .extracting(event -> event.json().get("kind").asString())
                .containsOnly("OPENING");
        assertThat(published.getLast().json().get("lastContributionMonth").isNull())
                .isTrue();
        assertThat(published.getFirst().key()).isEqualTo(member.toString());
    }

    @Test
    void a_file_takes_no_contributions() {
        assertRefused(
                "memberId,kind,month,amount,externalId\n" + member + ",CONTRIBUTION,2026-01,300000,x-1\n",
                "header-wrong");
        assertThat(ledger.current(member).sequence()).isZero();
    }

    @Test
    void the_credits_of_a_file_belong_to_the_trace_of_the_request_that_sent_it() {
        String trace = UUID.randomUUID().toString().replace("-", "");

        imports().traced("00-" + trace + "-00f067aa0ba902b7-01").run(balances()).mustBeCompleted();

        Awaitility.await().untilAsserted(() -> assertThat(published()).hasSize(3));
        assertThat(published())
                .extracting(PublishedEvent::traceparent)
                .allSatisfy(traceparent -> assertThat(traceparent).contains(trace));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        importFile(balances()).mustBeCompleted();

        Ended again = importFile(balances());
        assertThat(again.counts()).containsExactly(3L, 0L, 3L, 0L);
        assertThat(again.figure("amount")).isZero();

        assertThat(ledger.current(member).sequence()).isEqualTo(3);
    }

    @Test
    void a_file_with_faulty_lines_names_each_and_stores_nothing() {
        String file = HEADER
                + member + ",2026-01-31,300000,ok-" + member + "\n"
                + "nobody,2026-01-31,300000,x-1\n"
                + member + ",,300000,x-2\n"
                + member + ",January,300000,x-3\n"
                + member + ",2126-01-31,300000,x-4\n"
                + member + ",1977-12-31,300000,x-5\n"
                + member + ",2026-01-30,300000,x-6\n"
                + member + ",2026-01-31,0,x-7\n"
                + member + ",2026-01-31,1.5,x-8\n"
                + member + ",2026-01-31,1.000.000,x-9\n"
                + member + ",2026-01-31,-300000,x-10\n"
                + member + ",2026-01-31,1000000000001,x-11\n"
                + member + ",2026-01-31,300000,two words\n"
                + member + ",2026-01-31,300000\n"
                + "1-1-1-1-1,2026-01-31,,\n";

        assertThat(importFile(file).refusals())
                .containsExactly(
                        "3 memberId: identifier",
                        "4 asOf: required",
                        "5 asOf: date",
                        "6 asOf: as-of-no-past-month-end",
                        "7 asOf: as-of-no-past-month-end",
                        "8 asOf: as-of-no-past-month-end",
                        "9 amount: savings-amount",
                        "10 amount: savings-amount",
                        "11 amount: savings-amount",
                        "12 amount: savings-amount",
                        "13 amount: savings-amount",
                        "14 externalId: external-id-form",
                        "15 : columns-wrong",
                        "16 memberId: identifier",
                        "16 amount: required",
                        "16 externalId: required");

        assertThat(ledger.current(member).sequence()).isZero();
    }

    @Test
    void a_file_of_which_every_line_is_faulty_names_these_faults_and_no_other() {
        assertThat(importFile(HEADER + member + ",2026-01-31,none,x-1\n").refusals())
                .containsExactly("2 amount: savings-amount");
    }

    @Test
    void an_external_id_that_stands_for_another_credit_is_refused() {
        importFile(balances()).mustBeCompleted();

        assertThat(importFile(balances().replace("2026-02-28,300000", "2026-02-28,300001"))
                        .refusals())
                .containsExactly("4 externalId: external-id-reused");
    }

    @Test
    void an_external_id_twice_in_one_file_is_refused() {
        String line = member + ",2026-01-31,300000,twice-" + member + "\n";

        assertThat(importFile(HEADER + line + line).refusals()).containsExactly("3 externalId: external-id-reused");
        assertThat(ledger.current(member).sequence()).isZero();
    }

    @Test
    void a_file_without_its_header_or_with_broken_quotes_or_empty_is_refused() {
        assertRefused(balances().substring(HEADER.length()), "header-wrong");
        assertRefused(HEADER, "import-empty");
        assertRefused("", "header-wrong");
        assertThat(importFile(HEADER + member + ",\"2026\"-01-31,1,x\n").refusals())
                .containsExactly("2 : csv-malformed");
    }

    private void assertRefused(String file, String code) {
        imports()
                .send(file.getBytes(UTF_8))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].code")
                .isEqualTo(code);
    }

    @Test
    void spreadsheets_may_write_a_byte_order_mark_quotes_and_windows_line_ends() {
        String quoted = balances().replace(HEADER, "\"memberId\",\"asOf\",\"amount\",\"externalId\"\n");

        assertThat(importFile("\uFEFF" + quoted.replace("\n", "\r\n")).counts()).containsExactly(3L, 3L, 0L, 0L);
    }

    @Test
    void of_two_imports_at_once_with_the_same_external_ids_each_row_is_credited_once_and_counted_once() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 1_200; i++) {
            MemberId one = MemberId.next();
            file.append(one + ",2025-12-31,1000," + one + "\n");
        }
        byte[] bytes = file.toString().getBytes(UTF_8);
        String first = imports().begin(bytes);
        String second = imports().begin(bytes);

        Ended one = imports().end(first).mustBeCompleted();
        Ended other = imports().end(second).mustBeCompleted();

        assertThat(one.count("linesAccepted") + other.count("linesAccepted")).isEqualTo(1_200);
        assertThat(one.count("linesRepeated") + other.count("linesRepeated")).isEqualTo(1_200);
        assertThat(one.figure("amount") + other.figure("amount")).isEqualTo(1_200_000);
    }

    @Test
    void only_an_operator_imports() {
        http.post()
                .uri("/api/v1/savings/imports")
                .headers(headers -> headers.setBearerAuth(Tokens.member(MemberId.next())))
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(balances())
                .exchange()
                .expectStatus()
                .isForbidden();
        http.post()
                .uri("/api/v1/savings/imports")
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(balances())
                .exchange()
                .expectStatus()
                .isUnauthorized();
        assertThat(ledger.current(member).sequence()).isZero();
    }

    @Test
    void nothing_is_credited_before_another_operator_has_released_the_file() {
        FileImports imports = imports();
        String place = imports.begin(balances().getBytes(UTF_8));
        imports.await(place, Set.of("AWAITING_RELEASE"));
        assertThat(ledger.current(member).sequence()).isZero();

        imports.release(place, Tokens.of("sender", "operator"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:second-operator-must-differ");
        assertThat(ledger.current(member).sequence()).isZero();

        imports.end(place).mustBeCompleted();
        assertThat(ledger.current(member).sequence()).isEqualTo(3);
        imports.release(place, Tokens.of("releaser", "operator"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:import-not-awaiting-release");
    }

    @Test
    void the_second_operator_finds_the_file_with_what_is_compared_over_the_telephone() {
        FileImports imports = imports();
        String place = imports.begin(balances().getBytes(UTF_8));
        imports.await(place, Set.of("AWAITING_RELEASE"));

        assertThat(waitingFiles()).anySatisfy(file -> {
            assertThat(place).endsWith(file.path("importId").asString());
            assertThat(file.path("sha256").asString()).isEqualTo(sha256(balances()));
            assertThat(file.path("linesChecked").asLong()).isEqualTo(3);
            assertThat(file.at("/sums/amount").asLong()).isEqualTo(7_800_000);
        });

        imports.end(place).mustBeCompleted();
        assertThat(waitingFiles())
                .noneMatch(file -> place.endsWith(file.path("importId").asString()));
    }

    @Test
    void an_auditor_reads_the_file_that_waits_and_decides_nothing() {
        FileImports imports = imports();
        String place = imports.begin(balances().getBytes(UTF_8));
        imports.await(place, Set.of("AWAITING_RELEASE"));

        assertThat(waitingFiles("auditor"))
                .anyMatch(file -> place.endsWith(file.path("importId").asString()));
        for (String decision : List.of("/release", "/rejection")) {
            http.post()
                    .uri(place + decision)
                    .headers(headers -> headers.setBearerAuth(Tokens.withRoles("auditor")))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        imports.release(place, Tokens.of("releaser", "operator")).expectStatus().isOk();
        imports.end(place).mustBeCompleted();
    }

    private List<JsonNode> waitingFiles() {
        return waitingFiles("operator");
    }

    private List<JsonNode> waitingFiles(String role) {
        byte[] page = http.get()
                .uri("/api/v1/savings/imports")
                .headers(headers -> headers.setBearerAuth(Tokens.of("releaser", role)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared().readTree(page).path("items").valueStream().toList();
    }

    @Test
    void upload_and_release_have_the_files_hash_lines_and_sum_in_their_audit_records() {
        imports().run(balances()).mustBeCompleted();

        List<JsonNode> records = auditRecordsOf(sha256(balances()));
        assertThat(records)
                .extracting(record -> record.path("what").asString())
                .containsExactlyInAnyOrder(
                        "POST /api/v1/savings/imports", "POST /api/v1/savings/imports/{importId}/release");
        assertThat(records).extracting(record -> record.path("who").asString()).doesNotHaveDuplicates();
        assertThat(records).allSatisfy(record -> {
            assertThat(record.path("about").path("fileLines").asString()).isEqualTo("3");
            assertThat(record.path("about").path("fileSum.amount").asString()).isEqualTo("7800000");
        });
    }

    private List<JsonNode> auditRecordsOf(String sha256) {
        byte[] page = http.get()
                .uri("/api/v1/operations/balance-service/audit-records?limit=500&route=/api/v1/savings/imports")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("auditor")))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        return JsonMapper.shared()
                .readTree(page)
                .path("items")
                .valueStream()
                .filter(record ->
                        record.path("about").path("fileSha256").asString("").equals(sha256))
                .toList();
    }

    private static String sha256(String file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void what_changed_while_the_file_waited_is_found_when_it_is_released() {
        FileImports imports = imports();
        String place = imports.begin(balances().getBytes(UTF_8));
        imports.await(place, Set.of("AWAITING_RELEASE"));
        importFile(balances().replace("2026-02-28,300000", "2026-02-28,300001")).mustBeCompleted();

        assertThat(imports.end(place).refusals()).containsExactly("4 externalId: external-id-reused");
    }

    @Test
    void a_rejected_file_is_never_credited() {
        FileImports imports = imports();
        String place = imports.begin(balances().getBytes(UTF_8));
        imports.await(place, Set.of("AWAITING_RELEASE"));

        http.post()
                .uri(place + "/rejection")
                .headers(headers -> headers.setBearerAuth(Tokens.of("sender", "operator")))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(imports.end(place).status()).isEqualTo("REJECTED");
        imports.release(place, Tokens.of("releaser", "operator")).expectStatus().isEqualTo(409);
        assertThat(ledger.current(member).sequence()).isZero();
    }

    private String balances() {
        return HEADER
                + member + ",2025-12-31,7200000," + member + "-opening\n"
                + member + ",2026-01-31,300000," + member + "-01\n"
                + member + ",2026-02-28,300000," + member + "-02\n";
    }
}
