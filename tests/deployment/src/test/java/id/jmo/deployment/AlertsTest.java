package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every alert fires when it should and with the words that it should have. */
class AlertsTest {

    @ParameterizedTest
    @ValueSource(strings = {"alerts", "slo"})
    void every_alert_has_a_test(String file) {
        assertThat(list(Repository.yaml(tests(file)), "tests")
                        .map(test -> test.get("name"))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        alerts(file).map(rule -> rule.get("alert")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts", "slo"})
    void every_alert_says_how_urgent_it_is_and_what_it_is_about(String file) {
        assertThat(alerts(file)).allSatisfy(rule -> {
            assertThat(((Map<?, ?>) rule.get("labels")).get("severity")).isIn("page", "ticket");
            assertThat(((Map<?, ?>) rule.get("annotations")).get("summary"))
                    .asString()
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts", "slo"})
    void every_alert_fires_when_it_should_and_is_quiet_otherwise(String file) throws Exception {
        assumeTrue(Promtool.found().isPresent(), "promtool is not installed: the alerts are not tested");

        Promtool.Said said = Promtool.found().orElseThrow().run("test", "rules", tests(file));

        assertThat(said.status()).as(said.output()).isZero();
    }

    private static String tests(String file) {
        return "tests/deployment/src/test/resources/" + file + "-test.yml";
    }

    private static Stream<Map<String, Object>> alerts(String file) {
        return list(Repository.yaml("deploy/prometheus/" + file + ".yml"), "groups")
                .flatMap(group -> list(group, "rules"))
                .filter(rule -> rule.containsKey("alert"));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> list(Map<String, Object> yaml, String name) {
        return ((List<Map<String, Object>>) yaml.get(name)).stream();
    }
}
