package id.jmo.account.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Eileen Collins     | EILEEN COLLINS",
                "siti   rahayu      | SITI RAHAYU",
                "Nur'aini           | NURAINI",
                "Nur’aini           | NUR'AINI",
                "José da Silva      | JOSE DA SILVA",
                "Muh. Rizky         | MUH RIZKY",
                "Anne-Marie         | ANNE MARIE",
                "Budi Santoso, S.E. | BUDI SANTOSO S E"
            })
    void case_accents_punctuation_and_spacing_do_not_count(String one, String other) {
        assertThat(NameComparison.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Agus Wijaya  | AGUS WIDJAJA",
                "Dewi Lestari | DEWI LESTARY",
                "Siti Rahayu  | RAHAYU SITI",
                "Muh Rizky    | MUHAMMAD RIZKY"
            })
    void every_letter_and_the_order_of_words_counts(String one, String other) {
        assertThat(NameComparison.same(one, other)).isFalse();
    }

    @Test
    void the_registrys_spelling_has_capital_letters_and_single_spaces_only() {
        assertThat(NameComparison.normalise("  Éileen   o’Collins-Smith ")).isEqualTo("EILEEN OCOLLINS SMITH");
    }
}
