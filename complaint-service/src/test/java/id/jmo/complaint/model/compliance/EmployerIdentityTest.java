package id.jmo.complaint.model.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two reports are about one employer. */
class EmployerIdentityTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT Tanpa Jaminan       | Bandung",
                "pt. tanpa  jaminan     | BANDUNG",
                "P.T. Tanpa Jaminan Tbk.| Kota Bandung",
                "Tanpa Jaminan, PT      | Kab. Bandung",
                "PT TANPA-JAMINAN (Persero) | Kabupaten Bandung",
                "PT Tänpa Jamínan       | bandung",
                "ＰＴ　Ｔａｎｐａ Ｊａｍｉｎａｎ | Bandung"
            })
    void is_one_however_it_is_spelled(String name, String city) {
        assertThat(EmployerIdentity.of(name, city)).isEqualTo(new EmployerIdentity("tanpa jaminan", "bandung"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT Tanpa Jaminan Abadi | Bandung",
                "PT Tanpa Jaminan       | Bandung Barat",
                "PT Tanpa Jaminan 2     | Bandung"
            })
    void is_another_if_a_word_differs(String name, String city) {
        assertThat(EmployerIdentity.of(name, city)).isNotEqualTo(EmployerIdentity.of("PT Tanpa Jaminan", "Bandung"));
    }

    @Test
    void keeps_the_words_if_there_are_no_others() {
        assertThat(EmployerIdentity.of("PT", "Kota")).isEqualTo(new EmployerIdentity("pt", "kota"));
    }

    @Test
    void drops_apostrophes_and_keeps_other_scripts() {
        assertThat(EmployerIdentity.of("Toko Ma'mur 99", "Depok").name()).isEqualTo("toko mamur 99");
        assertThat(EmployerIdentity.of("中华", "Jakarta Barat")).isEqualTo(new EmployerIdentity("中华", "jakarta barat"));
    }

    @Test
    void says_nothing_in_a_log() {
        assertThat(EmployerIdentity.of("PT Tanpa Jaminan", "Bandung")).hasToString("(employer)");
    }
}
