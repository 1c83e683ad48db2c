package id.jmo.account.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactValuesTest {

    @ParameterizedTest
    @CsvSource({
        "+6281100000001, +6281100000001",
        "081100000001, +6281100000001",
        "0811-0000-0001, +6281100000001",
        "62 811 0000 0001, +6281100000001",
        "+60123456789, +60123456789"
    })
    void a_phone_number_is_brought_into_international_form(String written, String international) {
        assertThat(new PhoneNumber(written).international()).isEqualTo(international);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "+0811000000", "+62811000000000000", "0811ABC0001"})
    void what_cannot_be_dialled_is_no_phone_number(String text) {
        assertThat(PhoneNumber.isWellFormed(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.id", "eileen@sample.jmo.example", "first.last+jht@mail-1.co.id"})
    void an_email_address_has_a_mailbox_and_a_domain(String text) {
        assertThat(EmailAddress.isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eileen", "@b.id", "a@b", "a b@c.id", "a@b.id\nBcc: x@y.id", "a@.id"})
    void anything_else_is_no_email_address(String text) {
        assertThat(EmailAddress.isWellFormed(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(text));
    }

    @Test
    void an_npwp_has_fifteen_or_sixteen_digits_with_or_without_its_dots() {
        assertThat(new Npwp("09.254.294.3-407.000").digits()).isEqualTo("092542943407000");
        assertThat(Npwp.isWellFormed("3174015911880001")).isTrue();
        assertThat(Npwp.isWellFormed("09254294340700")).isFalse();
    }

    @Test
    void personal_data_is_masked_wherever_it_is_printed() {
        assertThat(new EmailAddress("eileen@sample.jmo.example")).hasToString("e***@sample.jmo.example");
        assertThat(new PhoneNumber("+6281100000001")).hasToString("+62*******0001");
        assertThat(new Npwp("092542943407000")).hasToString("***********7000");
    }
}
