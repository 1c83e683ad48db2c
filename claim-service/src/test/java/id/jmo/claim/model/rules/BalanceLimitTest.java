package id.jmo.claim.model.rules;

import static id.jmo.claim.model.rules.Figures.BALANCE_LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.platform.values.Dated;
import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceLimitTest {

    @Test
    void the_limit_is_ten_million_until_the_end_of_april_2025() {
        assertThat(BALANCE_LIMIT.on(LocalDate.of(2025, 4, 30))).isEqualTo(Rupiah.of(10_000_000));
    }

    @Test
    void the_limit_is_fifteen_million_from_may_2025() {
        assertThat(BALANCE_LIMIT.on(LocalDate.of(2025, 5, 1))).isEqualTo(Rupiah.of(15_000_000));
        assertThat(BALANCE_LIMIT.on(LocalDate.of(2030, 1, 1))).isEqualTo(Rupiah.of(15_000_000));
    }

    @Test
    void the_limit_itself_may_be_claimed_and_one_rupiah_more_may_not() {
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThat(BALANCE_LIMIT.allows(Rupiah.of(15_000_000), day)).isTrue();
        assertThat(BALANCE_LIMIT.allows(Rupiah.of(15_000_001), day)).isFalse();
    }

    @Test
    void a_dated_figure_has_a_value_and_only_one_for_each_start() {
        LocalDate day = LocalDate.of(2025, 5, 1);

        assertThatThrownBy(() -> new Dated<>(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Dated<>(List.of(new Dated.From<>(day, 1), new Dated.From<>(day, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-05-01");
    }
}
