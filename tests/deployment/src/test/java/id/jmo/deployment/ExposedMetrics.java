package id.jmo.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code deploy/prometheus/metrics.yml}: the metrics that dashboards and rules may read. That running parts have them,
 * {@code MetricsJourney} in tests/acceptance shows.
 */
final class ExposedMetrics {

    static final String FILE = "deploy/prometheus/metrics.yml";

    /** What Prometheus itself adds to each figure that it reads. */
    private static final Set<String> OF_EVERY_TARGET = Set.of("instance", "job");

    private final Map<String, Map<String, Object>> all;

    @SuppressWarnings("unchecked")
    ExposedMetrics() {
        this.all = (Map<String, Map<String, Object>>) Repository.yaml(FILE).get("metrics");
    }

    Set<String> names() {
        return all.keySet();
    }

    /** The metrics that a name or a pattern of names means. */
    Set<String> meant(String metric) {
        return all.keySet().stream()
                .filter(name -> name.matches(metric))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @SuppressWarnings("unchecked")
    Set<String> labels(String metric) {
        Set<String> labels = new TreeSet<>(OF_EVERY_TARGET);
        labels.addAll((List<String>) all.get(metric).getOrDefault("labels", List.of()));
        if (!metric.equals("up")) {
            labels.addAll(all.get(metric).get("of").toString().equals("[keycloak]") ? Set.of() : Set.of("service"));
        }
        return labels;
    }
}
