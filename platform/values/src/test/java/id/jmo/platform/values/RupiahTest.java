package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RupiahTest {

    @Test
    void is_written_as_indonesians_write_it() {
        assertThat(Rupiah.of(15_000_000)).hasToString("Rp15.000.000");
        assertThat(Rupiah.of(-5_000)).hasToString("-Rp5.000");
    }

    @Test
    void a_share_is_rounded_down_so_that_no_money_is_created() {
        assertThat(Rupiah.of(999).times(new BigDecimal("0.05"))).isEqualTo(Rupiah.of(49));
    }

    @Test
    void a_sum_too_large_is_refused_rather_than_wrapped() {
        assertThatThrownBy(() -> Rupiah.of(Long.MAX_VALUE).plus(Rupiah.of(1))).isInstanceOf(ArithmeticException.class);
    }
}
