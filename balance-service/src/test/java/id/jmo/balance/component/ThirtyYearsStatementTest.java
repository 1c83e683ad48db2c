package id.jmo.balance.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.balance.application.Journal;
import id.jmo.balance.model.Book;
import id.jmo.platform.testsupport.Tokens;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A working life in one answer: nothing of thirty years is left out, in whatever form it is read. */
class ThirtyYearsStatementTest extends BalanceComponentTest {

    private static final String YEARS = "from=%d&to=%d".formatted(ThirtyYears.FIRST_YEAR, ThirtyYears.LAST_YEAR);

    @Autowired
    Journal journal;

    private Book book;

    @BeforeEach
    void aWorkingLife() {
        book = ThirtyYears.write(journal, member);
    }

    @Test
    void thirty_years_are_complete_as_json() {
        JsonNode years = JsonMapper.shared().readTree(read("/years", "id")).path("years");

        assertThat(years.valueStream().map(year -> year.path("year").asInt()))
                .containsExactlyElementsOf(IntStream.rangeClosed(ThirtyYears.FIRST_YEAR, ThirtyYears.LAST_YEAR)
                        .boxed()
                        .toList());
        assertThat(years.valueStream().mapToInt(year -> year.path("entries").size()))
                .containsOnly(25);
        assertThat(sum(years, "contributions")).isEqualTo(ThirtyYears.CONTRIBUTIONS * 285_000L);
        assertThat(sum(years, "contributions") + sum(years, "development") + sum(years, "finalDevelopment"))
                .isEqualTo(book.balance().amount());
        assertThat(years.path(29).path("closing").asLong())
                .isEqualTo(book.balance().amount());
        for (int year = 1; year < years.size(); year++) {
            assertThat(years.path(year).path("opening"))
                    .isEqualTo(years.path(year - 1).path("closing"));
        }
    }

    @Test
    void thirty_years_are_complete_as_csv() {
        List<String> lines = new String(read("/table", "id"), UTF_8).lines().toList();

        assertThat(lines).hasSize(1 + ThirtyYears.ENTRIES);
        assertThat(lines.subList(1, lines.size()).stream()
                        .mapToLong(line -> Long.parseLong(line.split(",")[2]))
                        .sum())
                .isEqualTo(book.balance().amount());
        assertThat(lines.stream().filter(line -> line.contains(",CONTRIBUTION,")))
                .hasSize(ThirtyYears.CONTRIBUTIONS)
                .allSatisfy(line -> assertThat(line).contains("5000000,185000,100000,JK004217,PT Cakrawala Antariksa"));
    }

    @Test
    void thirty_years_are_complete_as_pdf_in_both_languages() throws Exception {
        for (Locale language : List.of(Locale.of("id"), Locale.ENGLISH)) {
            byte[] file = read("/document", language.getLanguage());
            try (var document = Loader.loadPDF(file)) {
                var catalog = document.getDocumentCatalog();
                assertThat(catalog.getLanguage()).isEqualTo(language.getLanguage());
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getStructureTreeRoot().getKids()).hasSize(1);
                String text = new PDFTextStripper().getText(document);
                for (int year = ThirtyYears.FIRST_YEAR; year <= ThirtyYears.LAST_YEAR; year++) {
                    for (Month month : Month.values()) {
                        String name = month.getDisplayName(TextStyle.FULL, language);
                        assertThat(text).contains(name + " " + Year.of(year));
                    }
                }
                assertThat(Pattern.compile("\\(JK004217\\)")
                                .matcher(text)
                                .results()
                                .map(MatchResult::group))
                        .hasSize(ThirtyYears.CONTRIBUTIONS);
                assertThat(text).contains(book.balance().toString());
            }
        }
    }

    private static long sum(JsonNode years, String name) {
        return years.valueStream().mapToLong(year -> year.path(name).asLong()).sum();
    }

    private byte[] read(String form, String language) {
        return Objects.requireNonNull(http.get()
                .uri("/api/v1/savings/me/statement" + form + "?" + YEARS)
                .headers(headers -> headers.setBearerAuth(Tokens.member(member)))
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }
}
