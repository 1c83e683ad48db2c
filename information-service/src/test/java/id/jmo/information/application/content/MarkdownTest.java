package id.jmo.information.application.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void headings_lists_links_tables_and_images_are_rendered() {
        String html = Markdown.html("""
                ## Syarat

                1. Peserta **aktif**
                2. [Formulir](https://www.example.id/f)

                | Jenjang | Beasiswa |
                |---|---|
                | SD | Rp1.500.000 |

                ![Kartu](/api/v1/information/images/%s)
                """.formatted("a".repeat(64)));

        assertThat(html)
                .contains("<h2>Syarat</h2>", "<ol>", "<strong>aktif</strong>", "<td>Rp1.500.000</td>")
                .contains("href=\"https://www.example.id/f\"")
                .contains("<img src=\"/api/v1/information/images/aaaa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href='javascript:alert(1)'>x</a>",
                "![x](javascript:alert(1))"
            })
    void nothing_of_a_script_survives_even_if_it_got_into_the_store(String markdown) {
        assertThat(Markdown.html(markdown))
                .doesNotContainPattern("<(script|svg|iframe)")
                .doesNotContainPattern("<[^>]+(onerror|onload|javascript:|data:)");
        assertThat(Markdown.fault(markdown)).isPresent();
    }

    @Test
    void what_is_no_markup_to_the_parser_is_shown_as_text() {
        assertThat(Markdown.html("<svg/onload=alert(1)>")).isEqualTo("<p>&lt;svg/onload&#61;alert(1)&gt;</p>\n");
    }

    @Test
    void what_editors_write_every_day_is_no_fault() {
        assertThat(Markdown.fault("Biaya < Rp5.000.000 & tanpa antre. Telepon [175](tel:175), `kode`."))
                .isEmpty();
        assertThat(Markdown.fault("> kutipan\n>> lagi\n\n- a\n  - b\n    - c")).isEmpty();
    }

    @Test
    void text_that_nests_without_end_neither_exhausts_the_parser_nor_passes() {
        assertThat(Markdown.fault(">".repeat(10_000) + " a")).contains("nested-too-deeply");
        assertThat(Markdown.fault("- ".repeat(5_000) + "a")).contains("nested-too-deeply");
        assertThat(Markdown.fault("[".repeat(15_000))).isEmpty();
        assertThat(Markdown.fault("*a ".repeat(5_000))).isEmpty();
    }

    @Test
    void the_words_are_left_when_the_markup_goes() {
        assertThat(Markdown.plain("# Judul\n\nIsi **tebal** dan [tautan](https://a.id)."))
                .contains("Judul", "Isi tebal dan")
                .doesNotContain("**", "#");
    }
}
