package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"Sukarno", "Siti Nur’aini", "Muh. Rizky, S.E.", "José"})
    void a_name_may_be_one_word_and_have_marks(String text) {
        assertThat(PersonName.isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "4gus", "Agus\u0000", "Robert'); DROP", "<b>Agus</b>"})
    void a_name_has_letters_and_no_digits_or_code(String text) {
        assertThat(PersonName.isWellFormed(text)).isFalse();
    }

    @Test
    void a_name_is_hidden_wherever_it_is_printed() {
        assertThat(new PersonName("Eileen Collins").toString()).doesNotContain("Eileen");
    }
}
