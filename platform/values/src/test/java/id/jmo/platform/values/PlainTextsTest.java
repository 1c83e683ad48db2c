package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Nama saya salah.\nTanggal lahir juga.", "a\tb\r\n", "Rp15.000.000 – \"ya\" <b>", "👩‍🔧 é 公"
            })
    void what_people_write_is_plain(String text) {
        assertThat(PlainTexts.isPlain(text)).isTrue();
    }

    @Test
    void what_hides_or_turns_is_not() {
        for (String text : List.of(
                "a\u0000b", "\u001b[31m", "a\u202egpj.exe", "\u2066x", "\ud800", "\ue000", "\u0085", "a\u200fb")) {
            assertThat(PlainTexts.isPlain(text)).isFalse();
        }
    }

    @Test
    void the_normal_form_has_one_kind_of_line_break_and_one_form_of_each_letter() {
        assertThat(PlainTexts.normalised("  e\u0301 satu\r\ndua\rtiga \n")).isEqualTo("é satu\ndua\ntiga");
    }
}
