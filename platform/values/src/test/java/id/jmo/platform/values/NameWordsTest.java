package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Eileen  Collins               | EILEEN COLLINS",
                "Sukarno                       | SUKARNO",
                "José da Costa                 | JOSE DA COSTA",
                "MA‘RUF AMIN                   | MARUF AMIN",
                "SITI NUR-AINI                 | SITI NUR AINI",
                "SLAMET (ALM)                  | SLAMET",
                "Dr. Ir. Budi Santoso, S.E.    | BUDI SANTOSO",
                "H. BUDI SANTOSO S.PD MM       | BUDI SANTOSO",
                "M.RIZKY                       | M RIZKY",
                "Moch. Rizky Abd Rahman        | MUHAMMAD RIZKY ABDUL RAHMAN",
                "HAJI                          | HAJI"
            })
    void the_words_of_a_name_are_without_titles_and_marks(String name, String words) {
        assertThat(String.join(" ", NameWords.of(name))).isEqualTo(words);
    }

    @Test
    void every_letter_of_a_word_counts() {
        assertThat(NameWords.of("Widjaja")).isNotEqualTo(NameWords.of("Wijaya"));
    }

    @Test
    void a_text_without_a_letter_has_no_words() {
        assertThat(NameWords.of("'\u0301")).isEmpty();
        assertThat(NameWords.of("")).isEmpty();
    }
}
