package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"3174011708900001", "3174015708900001", "3174017112000004"})
    void a_nik_carries_a_birth_date_with_forty_added_to_the_day_for_women(String nik) {
        assertThat(Nik.isWellFormed(nik)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "317401170890000", // 15 digits
                "31740117089000011", // 17
                "3174013208900001", // day 32
                "3174014008900001", // day 0 of a woman
                "3174017208900001", // day 32 of a woman
                "3174011713900001", // month 13
                "31740117O8900001" // letter O
            })
    void a_text_that_cannot_be_a_nik_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Nik(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3174013102900001", // 31 February
                "3174012902890001", // 29 February 1989
                "3174017004900001" // 30 April of a woman
            })
    void only_days_that_exist_are_taken_and_what_was_stored_before_stays_readable(String nik) {
        assertThat(Nik.isWellFormed(nik)).isEqualTo(nik.startsWith("31740170"));
        assertThat(new Nik(nik).digits()).isEqualTo(nik);
    }

    @Test
    void a_leap_day_is_taken_in_every_fourth_year_as_the_century_is_not_in_the_number() {
        assertThat(Nik.isWellFormed("3174012902880001")).isTrue();
        assertThat(Nik.isWellFormed("3174016902000001")).isTrue();
    }

    @Test
    void an_unknown_province_or_another_birth_date_is_a_hint_only() {
        Nik woman = new Nik("3174015911880001");

        assertThat(woman.hasKnownProvince()).isTrue();
        assertThat(new Nik("9974015911880001").hasKnownProvince()).isFalse();
        assertThat(woman.isOfBirth(LocalDate.of(1988, 11, 19))).isTrue();
        assertThat(woman.isOfBirth(LocalDate.of(2088, 11, 19))).isTrue();
        assertThat(woman.isOfBirth(LocalDate.of(1988, 11, 20))).isFalse();
    }

    @Test
    void identity_numbers_and_confidential_texts_are_masked_in_tostring() {
        assertThat(new Nik("3174011708900001")).hasToString("************0001");
        assertThat(new Kpj("12345678901")).hasToString("*******8901");
        assertThat(Confidential.of("Budi Santoso")).hasToString("(confidential)");
        assertThat(Confidential.of("081234567890").masked()).isEqualTo("********7890");
        assertThat(Confidential.of("014").masked()).isEqualTo("***");
    }
}
