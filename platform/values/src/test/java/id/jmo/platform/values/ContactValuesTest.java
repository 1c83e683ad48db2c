package id.jmo.platform.values;

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
        "+62 (0)812 3456 7890, +6281234567890",
        "+62 0812 3456 7890, +6281234567890",
        "006281234567890, +6281234567890",
        "(021) 520-7797, +62215207797",
        "+60123456789, +60123456789"
    })
    void a_phone_number_is_brought_into_international_form(String written, String international) {
        assertThat(PhoneNumber.of(written).international()).isEqualTo(international);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345",
                "+0811000000",
                "+62811000000000000",
                "0811ABC0001",
                "000000000000",
                "+620000000000",
                "+0062812345678",
                "++6281100000001"
            })
    void what_cannot_be_dialled_is_no_phone_number(String text) {
        assertThat(PhoneNumber.isWellFormed(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.of(text));
    }

    @Test
    void a_number_stored_under_an_older_rule_stays_readable() {
        assertThat(new PhoneNumber("+62081234567890").international()).isEqualTo("+62081234567890");
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("081234567890"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.id", "eileen@sample.jmo.example", "first.last+jht@mail-1.co.id", "a_b%c-@x1.id"})
    void an_email_address_has_a_mailbox_and_a_domain(String text) {
        assertThat(EmailAddress.isWellFormed(text)).isTrue();
        assertThat(EmailAddress.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "eileen",
                "@b.id",
                "a@b",
                "a b@c.id",
                "a@b.id\nBcc: x@y.id",
                "a@.id",
                "x..y@sample.jmo.example",
                ".x@sample.jmo.example",
                "x.@sample.jmo.example",
                "a@b..co",
                "a@c-.co",
                "a@-c.co",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@b.id"
            })
    void anything_else_is_no_email_address(String text) {
        assertThat(EmailAddress.isWellFormed(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> EmailAddress.of(text));
    }

    @Test
    void an_address_stored_under_an_older_rule_stays_readable() {
        assertThat(new EmailAddress("x..y@sample.jmo.example").text()).isEqualTo("x..y@sample.jmo.example");
    }

    @Test
    void addresses_are_compared_without_regard_to_capital_letters() {
        assertThat(EmailAddress.of("Eileen@Sample.jmo.example").comparable()).isEqualTo("eileen@sample.jmo.example");
    }

    @Test
    void personal_data_is_masked_wherever_it_is_printed() {
        assertThat(new EmailAddress("eileen@sample.jmo.example")).hasToString("e***@sample.jmo.example");
        assertThat(new PhoneNumber("+6281100000001")).hasToString("+62*******0001");
    }
}
