package id.jmo.account.model.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.account.model.worker.IncomeBands.Band;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomeBandsTest {

    private static final IncomeBands BANDS =
            new IncomeBands(List.of(band(1_099_000, 1_000_000), band(1_299_000, 1_200_000)), Rupiah.of(1_400_000));

    @ParameterizedTest
    @CsvSource({
        "0, 1000000",
        "1099000, 1000000",
        "1099999, 1000000",
        "1100000, 1200000",
        "1299999, 1200000",
        "1300000, 1400000",
        "9999999999, 1400000"
    })
    void an_income_is_floored_to_a_thousand_and_its_band_gives_the_base(long income, long base) {
        assertThat(BANDS.baseOf(Rupiah.of(income))).isEqualTo(Rupiah.of(base));
    }

    @Test
    void bands_rise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IncomeBands(List.of(band(2_000, 1), band(2_000, 2)), Rupiah.of(3)));
    }

    private static Band band(long upTo, long base) {
        return new Band(Rupiah.of(upTo), Rupiah.of(base));
    }
}
