package id.jmo.biometric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number here was calculated by hand. */
class SeparationTest {

    private static final Separation OVERLAPPING =
            new Separation(new double[] {0.9, 0.4, 0.8, 0.7}, new double[] {0.1, 0.5, 0.3, 0.2, 0.15});

    @ParameterizedTest
    @CsvSource({
        "0.00, 1.0, 0.00",
        "0.15, 0.8, 0.00", // a score at the threshold is let through
        "0.40, 0.2, 0.00",
        "0.41, 0.2, 0.25",
        "0.50, 0.2, 0.25",
        "0.51, 0.0, 0.25",
        "0.90, 0.0, 0.75",
        "0.95, 0.0, 1.00"
    })
    void a_threshold_accepts_some_and_rejects_some(double threshold, double accepts, double rejects) {
        assertThat(OVERLAPPING.falseAccepts(threshold)).isCloseTo(accepts, within(1e-12));
        assertThat(OVERLAPPING.falseRejects(threshold)).isCloseTo(rejects, within(1e-12));
    }

    @Test
    void the_equal_error_lies_where_both_shares_are_nearest() {
        // At 0.5: one of five accepted, one of four rejected.
        assertThat(OVERLAPPING.equalError().threshold()).isEqualTo(0.5);
        assertThat(OVERLAPPING.equalError().rate()).isCloseTo(0.225, within(1e-12));
    }

    @Test
    void sets_that_do_not_touch_have_no_error() {
        Separation apart = new Separation(new double[] {0.7, 0.8}, new double[] {0.1, 0.2, 0.3});

        assertThat(apart.equalError()).isEqualTo(new Separation.EqualError(0.7, 0));
    }

    @Test
    void equal_sets_are_separated_by_no_threshold() {
        Separation same = new Separation(new double[] {0.2, 0.4, 0.6, 0.8}, new double[] {0.2, 0.4, 0.6, 0.8});

        assertThat(same.equalError().rate()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void an_empty_set_has_no_rate() {
        Separation onlyLive = new Separation(new double[] {0.5}, new double[0]);

        assertThat(onlyLive.falseAccepts(0.3)).isNaN();
        assertThat(onlyLive.falseRejects(0.3)).isZero();
        assertThat(onlyLive.equalError().rate()).isNaN();
    }

    @Test
    void a_histogram_counts_every_score_once() {
        int[][] counts = new Separation(new double[] {0, 0.24, 0.25, 1}, new double[] {-1, 2}).histogram(0, 1, 4);

        assertThat(counts[0]).containsExactly(2, 1, 0, 1);
        assertThat(counts[1]).containsExactly(1, 0, 0, 1);
    }

    @Test
    void medians_and_percentiles_are_values_that_were_seen() {
        double[] values = {40, 10, 30, 20};

        assertThat(Separation.median(values)).isEqualTo(20);
        assertThat(Separation.median(new double[] {3, 1, 2})).isEqualTo(2);
        assertThat(Separation.percentile(values, 0.95)).isEqualTo(40);
        assertThat(Separation.percentile(values, 0.5)).isEqualTo(20);
    }
}
