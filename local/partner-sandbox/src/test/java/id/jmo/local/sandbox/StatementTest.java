package id.jmo.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

class StatementTest {

    private final Client bank = RunningSandbox.CLIENT;
    private final String reference = UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void afresh() throws Exception {
        bank.post("/sandbox/reset", "");
    }

    @Test
    void the_statement_lists_what_left_the_clients_account_and_was_returned() throws Exception {
        bank.transfer(reference, "1234567890", 1_000_000);
        bank.post("/sandbox/bank/transfers/" + reference + "/return", "");

        JsonNode statement = today();

        assertThat(statement.path("responseCode").asString()).isEqualTo("2001400");
        assertThat(statement.path("hasMore").asString()).isEqualTo("N");
        assertThat(statement.at("/totalDebitEntries/numberOfEntries").asString())
                .isEqualTo("1");
        assertThat(statement.at("/totalDebitEntries/amount/value").asString()).isEqualTo("1000000.00");
        assertThat(statement.at("/totalCreditEntries/numberOfEntries").asString())
                .isEqualTo("1");
        JsonNode out = statement.path("detailData").get(0);
        assertThat(out.path("type").asString()).isEqualTo("DEBIT");
        assertThat(out.at("/amount/value").asString()).isEqualTo("1000000.00");
        assertThat(out.path("remark").asString()).contains(reference);
        assertThat(out.at("/detailInfo/partnerReferenceNo").asString()).isEqualTo(reference);
        assertThat(out.at("/detailInfo/beneficiaryAccountNo").asString()).isEqualTo("1234567890");
        assertThat(statement.path("detailData").get(1).path("type").asString()).isEqualTo("CREDIT");
    }

    @Test
    void the_statement_of_a_day_is_offered_as_mt940_with_its_balances() throws Exception {
        bank.transfer(reference, "1234567890", 1_000_000);
        bank.post("/sandbox/bank/transfers/" + reference + "/return", "");

        String file = file("MT940");

        assertThat(file)
                .contains(":25:8888000001\r\n", "D1000000,00NTRFNONREF//", "RD1000000,00NTRFNONREF//", reference)
                .containsPattern(":62F:[CD]\\d{6}IDR0,00");
    }

    @Test
    void the_statement_of_a_day_is_offered_as_camt053_with_its_entries() throws Exception {
        bank.transfer(reference, "1234567890", 1_000_000);
        bank.post("/sandbox/bank/transfers/" + reference + "/return", "");

        Document file = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(file("CAMT053"))));

        assertThat(texts(file, "EndToEndId")).containsExactly(reference, reference);
        assertThat(texts(file, "RvslInd")).containsExactly("false", "true");
        assertThat(texts(file, "Amt")).containsExactly("0.00", "0.00", "1000000.00", "1000000.00");
    }

    private String file(String format) throws Exception {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        return bank.get("/sandbox/bank/statement?day=" + day + "&format=" + format)
                .body();
    }

    private static List<String> texts(Document file, String element) {
        NodeList found = file.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    @Test
    void a_long_statement_comes_in_pages() throws Exception {
        Instant base = Instant.parse("2026-10-05T03:00:00Z");
        for (int second : List.of(0, 1, 2, 2, 3, 4, 5)) {
            foreign(base.plusSeconds(second));
        }

        String from = "2026-10-05T10:00:00+07:00";
        String to = "2026-10-05T23:59:59+07:00";
        JsonNode page = statement(from, to);
        assertThat(page.path("detailData")).hasSize(3);
        assertThat(page.at("/totalDebitEntries/numberOfEntries").asString()).isEqualTo("7");

        assertThat(whole(from, to)).hasSize(7);
    }

    @Test
    void a_second_with_more_lines_than_a_page_goes_on_after_the_last_line() throws Exception {
        Instant second = Instant.parse("2026-10-05T03:00:00Z");
        for (int i = 0; i < 7; i++) {
            foreign(second);
        }
        String at = "2026-10-05T10:00:00+07:00";

        assertThat(statement(at, at).path("detailData")).hasSize(3);
        assertThat(statement(at, at).path("hasMore").asString()).isEqualTo("Y");
        assertThat(whole(at, at)).hasSize(7);
    }

    @Test
    void the_statement_can_be_made_to_differ_from_the_books() throws Exception {
        List<String> references =
                IntStream.range(0, 4).mapToObj(n -> reference + n).toList();
        for (String each : references) {
            bank.transfer(each, "1234567890", 1_000_000);
        }
        trouble("MISSING_ENTRY", references.get(0), "");
        trouble("WRONG_AMOUNT", references.get(1), ",\"amount\":2");
        trouble("WRONG_ACCOUNT", references.get(2), ",\"accountNumber\":\"5\"");
        trouble("DUPLICATE_ENTRY", references.get(3), "");
        foreign(Instant.now());

        assertThat(lines(references.get(0))).isEmpty();
        assertThat(lines(references.get(1)).getFirst().at("/amount/value").asString())
                .isEqualTo("2.00");
        assertThat(lines(references.get(2))
                        .getFirst()
                        .at("/detailInfo/beneficiaryAccountNo")
                        .asString())
                .isEqualTo("5");
        assertThat(lines(references.get(3)).stream()
                        .map(line -> line.path("transactionId").asString())
                        .distinct())
                .hasSize(2);
        assertThat(today().at("/totalDebitEntries/numberOfEntries").asString()).isEqualTo("5");

        bank.delete("/sandbox/bank/statement/troubles");

        assertThat(today().at("/totalDebitEntries/numberOfEntries").asString()).isEqualTo("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG_AMOUNT", "MISSING_ENTRY", "FOREIGN_ENTRY"})
    void a_trouble_that_lacks_a_field_is_refused(String trouble) throws Exception {
        assertThat(bank.post("/sandbox/bank/statement/troubles", "{\"trouble\":\"" + trouble + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_foreign_account_and_a_reversed_period_are_refused() throws Exception {
        String noon = "2026-10-05T12:00:00+07:00";
        assertThat(bank.call(
                                "/snap/v1.0/bank-statement",
                                Map.of("accountNo", "1", "fromDateTime", noon, "toDateTime", noon))
                        .code())
                .isEqualTo("4041411");
        assertThat(statement(noon, "2026-10-05T11:00:00+07:00")
                        .path("responseCode")
                        .asString())
                .isEqualTo("4001401");
        assertThat(statement(noon, "soon").path("responseCode").asString()).isEqualTo("4001401");
    }

    private List<JsonNode> lines(String about) throws Exception {
        return whole(hourAgo(), endOfToday()).stream()
                .filter(line ->
                        line.at("/detailInfo/partnerReferenceNo").asString("").equals(about))
                .toList();
    }

    /** All pages; each line once, though a page may begin with the lines that the one before ended with. */
    private List<JsonNode> whole(String from, String to) throws Exception {
        Map<String, JsonNode> lines = new LinkedHashMap<>();
        JsonNode page = statement(from, to);
        while (true) {
            JsonNode details = page.path("detailData");
            details.forEach(line -> lines.put(line.path("transactionId").asString(), line));
            if (page.path("hasMore").asString().equals("N")) {
                return List.copyOf(lines.values());
            }
            page = statement(
                    page.path("lastRecordDateTime").asString(),
                    to,
                    details.get(details.size() - 1).path("transactionId").asString());
        }
    }

    private static String hourAgo() {
        return Instant.now().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private JsonNode today() throws Exception {
        return statement(hourAgo(), endOfToday());
    }

    private static String endOfToday() {
        return Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private JsonNode statement(String from, String to, String after) throws Exception {
        return bank.call(
                        "/snap/v1.0/bank-statement",
                        Map.of(
                                "accountNo",
                                "8888000001",
                                "fromDateTime",
                                from,
                                "toDateTime",
                                to,
                                "additionalInfo",
                                Map.of("lastTransactionId", after)))
                .json();
    }

    private JsonNode statement(String from, String to) throws Exception {
        return bank.call(
                        "/snap/v1.0/bank-statement",
                        Map.of("accountNo", "8888000001", "fromDateTime", from, "toDateTime", to))
                .json();
    }

    private void foreign(Instant bookedAt) throws Exception {
        bank.post(
                "/sandbox/bank/statement/troubles",
                "{\"trouble\":\"FOREIGN_ENTRY\",\"amount\":1,\"bookedAt\":\"" + bookedAt + "\"}");
    }

    private void trouble(String trouble, String about, String more) throws Exception {
        bank.post(
                "/sandbox/bank/statement/troubles",
                "{\"trouble\":\"" + trouble + "\",\"reference\":\"" + about + "\"" + more + "}");
    }
}
