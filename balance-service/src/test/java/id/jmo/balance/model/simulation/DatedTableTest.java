package id.jmo.balance.model.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatedTableTest {

    private static final JhtRates SINCE_2015 = rates(LocalDate.of(2015, 7, 1));
    private static final JhtRates SINCE_2022 = rates(LocalDate.of(2022, 1, 1));

    private final DatedTable<JhtRates> table = new DatedTable<>(List.of(SINCE_2015, SINCE_2022));

    @Test
    void rates_hold_from_their_day_until_the_next_begin() {
        assertThat(table.on(LocalDate.of(2021, 12, 31))).isEqualTo(SINCE_2015);
        assertThat(table.on(LocalDate.of(2022, 1, 1))).isEqualTo(SINCE_2022);
    }

    @Test
    void before_all_rates_the_earliest_hold() {
        assertThat(table.on(LocalDate.of(2000, 1, 1))).isEqualTo(SINCE_2015);
    }

    @Test
    void what_holds_on_some_days_is_listed_in_its_order() {
        assertThat(table.during(LocalDate.of(2016, 1, 1), LocalDate.of(2021, 12, 31)))
                .containsExactly(SINCE_2015);
        assertThat(table.during(LocalDate.of(2000, 1, 1), LocalDate.of(2022, 1, 1)))
                .containsExactly(SINCE_2015, SINCE_2022);
        assertThat(table.during(LocalDate.of(2022, 1, 1), LocalDate.of(2040, 1, 1)))
                .containsExactly(SINCE_2022);
    }

    @Test
    void a_table_without_entries_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DatedTable<JhtRates>(List.of()));
    }

    private static JhtRates rates(LocalDate from) {
        return new JhtRates(from, new BigDecimal("0.057"), new BigDecimal("0.05"));
    }
}
