package id.jmo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.local.launcher.doctor.Sample;
import id.jmo.local.launcher.suite.Part;
import id.jmo.world.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What dashboards, alerts and objectives read is what the running parts have: every metric of the list, with its labels. */
@Journey
class MetricsJourney {

    private static final Path LIST = Path.of(System.getProperty("jmo.root"), "deploy/prometheus/metrics.yml");
    private static final String SERVICES = "services";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void every_metric_that_is_looked_at_is_there_with_its_labels_in_every_part_that_should_have_it(World world) {
        everythingIsUsedOnce(world);
        var listed = YAMLMapper.shared().readTree(LIST).path("metrics");
        assertThat(listed.size()).isGreaterThan(50);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var exposed = new HashMap<String, Map<String, Set<String>>>();
            var missing = new TreeSet<String>();
            listed.properties()
                    .forEach(row -> partsOf(row.getValue()).forEach(part -> {
                        var labels = exposed.computeIfAbsent(part, name -> labelsByMetric(world, name))
                                .get(row.getKey());
                        if (labels == null) {
                            if (!row.getValue().path("rare").asBoolean(false)) {
                                missing.add(part + ": " + row.getKey());
                            }
                        } else {
                            row.getValue()
                                    .path("labels")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .filter(label -> !labels.contains(label))
                                    .forEach(label -> missing.add(part + ": " + row.getKey() + "{" + label + "}"));
                        }
                    }));
            assertThat(missing).isEmpty();
        });
    }

    /** A claim goes the whole way, and a complaint is submitted. */
    private static void everythingIsUsedOnce(World world) {
        var app = world.app(world.newMember().join()).onceEligible();
        app.awaitStatus(app.claims(), "COMPLETED");
        app.http()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/v1/complaints",
                        Map.of(
                                "kind", "service",
                                "description", "Antrean di kantor cabang terlalu lama, tanpa nomor antrean.",
                                "fields", Map.of("channel", "branch")))
                .must(201);
    }

    private static Stream<String> partsOf(JsonNode row) {
        return row.path("of")
                .valueStream()
                .map(JsonNode::asString)
                .flatMap(
                        part -> part.equals(SERVICES) ? Part.services().stream().map(Part::name) : Stream.of(part));
    }

    private Map<String, Set<String>> labelsByMetric(World world, String part) {
        var labels = new HashMap<String, Set<String>>();
        for (var sample : Sample.read(read(world.suite().metricsUri(Part.named(part))))) {
            labels.computeIfAbsent(sample.metric(), _ -> new HashSet<>())
                    .addAll(sample.labels().keySet());
        }
        return labels;
    }

    private String read(URI address) {
        try {
            var answer = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
