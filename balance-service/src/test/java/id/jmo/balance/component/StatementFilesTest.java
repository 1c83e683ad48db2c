package id.jmo.balance.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.balance.model.Statement;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.testsupport.Tokens;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Talks to the running service, its store and broker: the statement to be printed, and for a spreadsheet. */
class StatementFilesTest extends BalanceComponentTest {

    private static final String STATEMENT = "/api/v1/savings/me/statement";

    @Autowired
    private ProblemTexts texts;

    @Test
    void several_years_are_printed_with_their_entries_and_sums_in_the_members_language() throws IOException {
        credit(member, 300_000, 250_000);

        assertThat(printed("?from=2025&to=2026", "id"))
                .contains("Rincian Saldo Jaminan Hari Tua", "RSJHT/2025-2026", "Tahun 2025", "Tahun 2026")
                .contains("Januari 2026", "Iuran", "Rp300.000", "Februari 2026", "Rp550.000")
                .contains("Tidak ada mutasi pada tahun ini.");
        assertThat(printed("?from=2026&to=2026", "en"))
                .contains("Statement of JHT savings", "January 2026", "Contribution", "Closing balance", "Rp550.000");
    }

    @Test
    void a_spreadsheet_gets_a_line_for_each_entry_in_whole_rupiah() {
        credit(member, 300_000, 250_000);

        var answer = get("/table?from=2026&to=2026", "id").expectStatus().isOk().expectHeader();
        answer.contentTypeCompatibleWith("text/csv");
        var table = new String(
                Objects.requireNonNull(get("/table?from=2026&to=2026", "id")
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                UTF_8);
        assertThat(table.lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("2026-01,CONTRIBUTION,300000,300000,"))
                .anySatisfy(line -> assertThat(line).startsWith("2026-02,CONTRIBUTION,250000,550000,"));
    }

    @Test
    void years_in_the_wrong_order_or_out_of_range_are_refused_with_their_field() {
        get("/document?from=2026&to=2025", "en")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults[0].field")
                .isEqualTo("to");
        get("/table?from=1900&to=3000", "en")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.faults.length()")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Statement.Kind.class)
    void every_kind_of_entry_has_its_words(Statement.Kind kind) {
        var key = "statement.kind." + kind;

        assertThat(texts.get(Locale.ENGLISH, key, Map.of())).isNotEqualTo(key);
        assertThat(texts.get(Locale.of("id"), key, Map.of())).isNotEqualTo(key);
    }

    private String printed(String years, String language) throws IOException {
        byte[] file = Objects.requireNonNull(get("/document" + years, language)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectBody()
                .returnResult()
                .getResponseBody());
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private RestTestClient.ResponseSpec get(String path, String language) {
        return http.get()
                .uri(STATEMENT + path)
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .header("Accept-Language", language)
                .exchange();
    }
}
