package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sukarno",
                "Siti Nur’aini",
                "Muh. Rizky, S.E.",
                "José",
                "MA‘RUF",
                "'AISYAH",
                "SLAMET (ALM)",
                "SITI\u00a0NUR-AINI",
                "N"
            })
    void a_name_may_be_one_word_and_have_marks(String text) {
        assertThat(PersonName.isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "'", "(ALM)", "4gus", "Agus\u0000", "Robert'); DROP", "<b>Agus</b>"})
    void a_name_has_letters_and_no_digits_or_code(String text) {
        assertThat(PersonName.isWellFormed(text)).isFalse();
    }

    @Test
    void a_name_keeps_its_marks_and_has_single_spaces() {
        assertThat(new PersonName(" MA‘RUF\u00a0 \u2003AMIN\t").text()).isEqualTo("MA‘RUF AMIN");
        assertThat(new PersonName("JOSE\u0301").text())
                .as("one form of each letter")
                .isEqualTo("JOS\u00c9");
    }

    @Test
    void a_name_is_hidden_wherever_it_is_printed() {
        assertThat(new PersonName("Eileen Collins").toString()).doesNotContain("Eileen");
    }
}
