package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.deployment.PromQl.Selector;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromQlTest {

    @Test
    void metrics_and_labels_are_found_behind_functions_aggregations_and_ranges() {
        PromQl read = PromQl.read("histogram_quantile(0.99, sum by (service, le) "
                + "(rate(answers_bucket{service=~\"a|b\", uri!~\"/x(y)z.*\"}[5m] offset 1h)))");

        assertThat(read.selectors()).containsExactly(new Selector("answers_bucket", Set.of("service", "uri")));
        assertThat(read.labels()).containsExactlyInAnyOrder("service", "le");
    }

    @Test
    void both_sides_of_an_operator_are_read_and_its_labels() {
        PromQl read = PromQl.read("1 - jmo:errors:ratio5m / on (slo) jmo:budget > 14.4 and up == 0");

        assertThat(read.selectors())
                .extracting(Selector::metric)
                .containsExactly("jmo:errors:ratio5m", "jmo:budget", "up");
        assertThat(read.labels()).containsExactly("slo");
    }

    @Test
    void an_aggregation_may_name_its_labels_behind() {
        PromQl read = PromQl.read("(sum(a_total) by (x) or vector(0)) * 6 * 3600");

        assertThat(read.selectors()).extracting(Selector::metric).containsExactly("a_total");
        assertThat(read.labels()).containsExactly("x");
    }

    @Test
    void a_pattern_of_names_is_a_metric_too() {
        assertThat(PromQl.read("increase({__name__=~\"a_(b|c)_total\", x=\"1\"}[1h]) > 0")
                        .selectors())
                .containsExactly(new Selector("a_(b|c)_total", Set.of("x")));
    }
}
