package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grafana's dashboards, and that everything which is asked for in them and in the rules is there. */
class DashboardsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> RULES = List.of("deploy/prometheus/alerts.yml", "deploy/prometheus/slo.yml");

    static List<Path> dashboards() {
        return Repository.files("deploy/grafana/dashboards", "*.json");
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void every_panel_says_what_it_shows_and_in_which_unit(Path dashboard) {
        assertThat(panels(dashboard)).isNotEmpty().allSatisfy(panel -> {
            String title = panel.path("title").asString();
            assertThat(title).isNotBlank();
            assertThat(panel.path("description").asString())
                    .as(title)
                    .isNotBlank()
                    .endsWith(".");
            assertThat(panel.at("/fieldConfig/defaults/unit").asString(""))
                    .as(title)
                    .isNotBlank();
            assertThat(panel.path("targets").valueStream())
                    .as(title)
                    .isNotEmpty()
                    .allSatisfy(target ->
                            assertThat(target.path("legendFormat").asString("")).isNotBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void a_dashboard_reads_the_prometheus_that_is_provisioned_and_has_an_id_of_its_own(Path dashboard) {
        JsonNode file = JSON.readTree(dashboard);
        Map<String, Object> source = list(
                        Repository.yaml("deploy/grafana/provisioning/datasources/prometheus.yml"), "datasources")
                .getFirst();

        assertThat(file.path("uid").asString()).startsWith("jmo-");
        assertThat(file.path("description").asString("")).isNotBlank();
        assertThat(panels(dashboard))
                .extracting(panel -> panel.at("/datasource/uid").asString())
                .containsOnly(String.valueOf(source.get("uid")));
        assertThat(panels(dashboard))
                .extracting(panel -> panel.path("id").asInt())
                .doesNotHaveDuplicates();
        assertThat(dashboards().stream()
                        .map(other -> JSON.readTree(other).path("uid").asString()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void no_panel_lies_on_another(Path dashboard) {
        Set<String> taken = new TreeSet<>();
        panels(dashboard).forEach(panel -> {
            JsonNode place = panel.path("gridPos");
            assertThat(place.path("x").asInt() + place.path("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < place.path("w").asInt(); x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    assertThat(taken.add((place.path("x").asInt() + x) + "/"
                                    + (place.path("y").asInt() + y)))
                            .as(panel.path("title").asString())
                            .isTrue();
                }
            }
        });
    }

    @Test
    void every_metric_and_label_that_is_asked_for_is_one_that_a_part_has() {
        ExposedMetrics exposed = new ExposedMetrics();
        Set<String> recorded = recorded();
        Set<String> unknown = new TreeSet<>();
        expressions().forEach(expression -> {
            PromQl asked = PromQl.read(expression);
            Set<String> labels = new TreeSet<>();
            for (PromQl.Selector selector : asked.selectors()) {
                Set<String> known = new TreeSet<>(recorded.contains(selector.metric()) ? Set.of("slo") : Set.of());
                exposed.meant(selector.metric()).forEach(metric -> known.addAll(exposed.labels(metric)));
                if (known.isEmpty()) {
                    unknown.add(selector.metric());
                }
                selector.labels().stream()
                        .filter(label -> !known.contains(label))
                        .forEach(label -> unknown.add(selector.metric() + "{" + label + "}"));
                labels.addAll(known);
            }
            asked.labels().stream().filter(label -> !labels.contains(label)).forEach(label -> unknown.add(expression));
        });

        assertThat(unknown).isEmpty();
    }

    /** A row that nobody reads would be looked for in running parts for nothing. */
    @Test
    void every_metric_of_the_list_is_asked_for() {
        ExposedMetrics exposed = new ExposedMetrics();
        Set<String> unasked = new TreeSet<>(exposed.names());
        expressions()
                .flatMap(expression -> PromQl.read(expression).selectors().stream())
                .forEach(selector -> unasked.removeAll(exposed.meant(selector.metric())));

        assertThat(unasked).isEmpty();
    }

    @Test
    void prometheus_understands_every_expression(@TempDir Path folder) throws Exception {
        assumeTrue(Promtool.found().isPresent(), "promtool is not installed: the expressions are not checked");
        StringBuilder rules = new StringBuilder("groups:\n  - name: dashboards\n    rules:\n");
        int number = 0;
        for (String expression :
                dashboards().stream().flatMap(DashboardsTest::asked).toList()) {
            rules.append("      - record: panel_%d\n        expr: %s\n"
                    .formatted(number++, JSON.writeValueAsString(withoutVariables(expression))));
        }
        Path file = Files.writeString(folder.resolve("dashboards.yml"), rules);

        Promtool.Said said = Promtool.found().orElseThrow().run("check", "rules", file.toString());

        assertThat(said.status()).as(said.output()).isZero();
    }

    private static String withoutVariables(String expression) {
        return expression.replace("$__range", "1d").replace("$service", ".*");
    }

    /** All expressions: of panels, of alerts and of recorded rules. */
    private static Stream<String> expressions() {
        return Stream.concat(
                dashboards().stream().flatMap(DashboardsTest::asked).map(DashboardsTest::withoutVariables),
                rules().map(rule -> String.valueOf(rule.get("expr"))));
    }

    private static Set<String> recorded() {
        Set<String> recorded = new TreeSet<>();
        rules().filter(rule -> rule.containsKey("record"))
                .forEach(rule -> recorded.add(String.valueOf(rule.get("record"))));
        return recorded;
    }

    private static Stream<Map<String, Object>> rules() {
        return RULES.stream()
                .flatMap(file -> list(Repository.yaml(file), "groups").stream())
                .flatMap(group -> list(group, "rules").stream());
    }

    private static Stream<String> asked(Path dashboard) {
        return panels(dashboard).stream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString());
    }

    /** Without the rows, which hold nothing. */
    private static List<JsonNode> panels(Path dashboard) {
        List<JsonNode> panels = new ArrayList<>();
        JSON.readTree(dashboard).path("panels").forEach(panel -> {
            if (!panel.path("type").asString().equals("row")) {
                panels.add(panel);
            }
        });
        return panels;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> yaml, String name) {
        return (List<Map<String, Object>>) yaml.get(name);
    }
}
