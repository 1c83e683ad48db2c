package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSpellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Eileen Collins     | EILEEN COLLINS",
                "siti   rahayu      | SITI RAHAYU",
                "Nur'aini           | NURAINI",
                "Nur’aini           | NUR'AINI",
                "José da Silva      | JOSE DA SILVA",
                "Muh. Rizky         | MUH RIZKY",
                "Anne-Marie         | ANNE MARIE",
                "MA‘RUF             | MA'RUF",
                "'Aisyah            | ʻAISYAH",
                "SITI\u00a0NUR‑AINI | SITI NUR-AINI",
                "Budi Santoso, S.E. | BUDI SANTOSO S E"
            })
    void case_accents_punctuation_and_spacing_do_not_count(String one, String other) {
        assertThat(NameSpelling.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Agus Wijaya  | AGUS WIDJAJA",
                "Dewi Lestari | DEWI LESTARY",
                "Siti Rahayu  | RAHAYU SITI",
                "Muh Rizky    | MUHAMMAD RIZKY"
            })
    void every_letter_and_the_order_of_words_counts(String one, String other) {
        assertThat(NameSpelling.same(one, other)).isFalse();
    }

    @Test
    void the_registrys_spelling_has_capital_letters_and_single_spaces_only() {
        assertThat(NameSpelling.letters("  Éileen   o’Collins-Smith ")).isEqualTo("EILEEN OCOLLINS SMITH");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Eileen Collins     | EILEEN COLLINS",
                "Sukarno            | SUKARNO",
                "NU'MAN HAKIM       | NU'MAN HAKIM;NUMAN HAKIM",
                "MOH. RIZKI         | MOH. RIZKI;MOH RIZKI",
                "José               | JOSÉ;JOSE",
                "SITI NUR-AINI      | SITI NUR-AINI;SITI NUR AINI",
                "MA‘RUF             | MA‘RUF;MA'RUF;MARUF",
                "'AISYAH            | 'AISYAH;AISYAH",
                "SITI\u00a0AMINAH  | SITI AMINAH",
                "SLAMET (ALM)       | SLAMET (ALM);SLAMET ALM;SLAMET",
                "Budi Santoso, S.E. | BUDI SANTOSO, S.E.;BUDI SANTOSO S E;BUDI SANTOSO"
            })
    void a_register_may_have_the_name_as_it_is_written_or_in_letters_only_or_without_titles(
            String name, String spellings) {
        assertThat(NameSpelling.inRegisters(name)).containsExactly(spellings.split(";"));
    }
}
