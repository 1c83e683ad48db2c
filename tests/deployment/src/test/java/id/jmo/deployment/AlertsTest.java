package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every alert fires when it should and with the words that it should have. */
class AlertsTest {

    private static final String ALERTS = "deploy/prometheus/alerts.yml";
    private static final String TESTS = "tests/deployment/src/test/resources/alerts-test.yml";

    @Test
    void every_alert_has_a_test() {
        assertThat(list(Repository.yaml(TESTS), "tests").map(test -> test.get("name")))
                .containsExactlyInAnyOrderElementsOf(
                        rules().map(rule -> rule.get("alert")).toList());
    }

    @Test
    void every_alert_says_how_urgent_it_is_and_what_it_is_about() {
        assertThat(rules()).allSatisfy(rule -> {
            assertThat(((Map<?, ?>) rule.get("labels")).get("severity")).isIn("page", "ticket");
            assertThat(((Map<?, ?>) rule.get("annotations")).get("summary"))
                    .asString()
                    .isNotBlank();
        });
    }

    /** Debian and Ubuntu have promtool in the package prometheus. */
    @Test
    void every_alert_fires_when_it_should_and_is_quiet_otherwise() throws Exception {
        Optional<Path> promtool = onPath("promtool");
        assumeTrue(promtool.isPresent(), "promtool is not installed: the alerts are not tested");

        Process process = new ProcessBuilder(promtool.orElseThrow().toString(), "test", "rules", TESTS)
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
    }

    private static Stream<Map<String, Object>> rules() {
        return list(Repository.yaml(ALERTS), "groups").flatMap(group -> list(group, "rules"));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> list(Map<String, Object> yaml, String name) {
        return ((List<Map<String, Object>>) yaml.get(name)).stream();
    }

    private static Optional<Path> onPath(String program) throws IOException {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
