package id.jmo.account.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NpwpTest {

    @Test
    void an_npwp_has_fifteen_or_sixteen_digits_with_or_without_its_dots() {
        assertThat(new Npwp("09.254.294.3-407.000").digits()).isEqualTo("092542943407000");
        assertThat(Npwp.isWellFormed("3174015911880001")).isTrue();
        assertThat(Npwp.isWellFormed("09254294340700")).isFalse();
    }

    @Test
    void it_is_masked_wherever_it_is_printed() {
        assertThat(new Npwp("092542943407000")).hasToString("***********7000");
    }
}
