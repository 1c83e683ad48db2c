package id.jmo.claim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.platform.values.Confidential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutAccountTest {

    @ParameterizedTest(name = "bank {0}, account {1}")
    @CsvSource({"14, 1234567890", "0144, 1234567890", "BCA, 1234567890", "014, 1234", "014, 123456789012345678901"})
    void wrong_forms_are_refused(String bankCode, String accountNumber) {
        assertThatThrownBy(() ->
                        new PayoutAccount(bankCode, Confidential.of(accountNumber), Confidential.of("EILEEN COLLINS")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_account_does_not_reveal_its_number_in_to_string() {
        assertThat(Examples.ACCOUNT.toString()).doesNotContain("1234567890").doesNotContain("EILEEN");
    }
}
