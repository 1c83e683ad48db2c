package id.jmo.platform.servicestarter;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.observability.LogContext;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log lines are what docs/logs.md says, so that a collector can be set up by it. */
@ExtendWith(OutputCaptureExtension.class)
class LogFormatTest {

    private static final Logger LOG = LoggerFactory.getLogger(LogFormatTest.class);
    private static final Pattern ROW = Pattern.compile("\\| (`.*) \\| (.+) \\| .*\\|");
    private static final Pattern FIELD = Pattern.compile("`([@a-z._]+)`");

    private record ClaimId(UUID value) implements Identifier<ClaimId> {}

    @Configuration(proxyBeanMethods = false)
    static class Empty {}

    /** A service that started in this process before has set up logging for itself. */
    @BeforeEach
    @AfterEach
    void logAfresh() {
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    }

    @Test
    void every_line_has_the_fields_of_the_page_and_no_others(CapturedOutput output) throws IOException {
        Map<String, String> page = fieldsOfThePage();
        SpringApplication application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var service =
                        application.run("--spring.application.name=claim-service", "--spring.application.version=1");
                var about = LogContext.about(new ClaimId(Uuid7.next()));
                var trace = MDC.putCloseable("traceId", "183142daed12870755c71e0a1f7bb896");
                var span = MDC.putCloseable("spanId", "256db5f9063af2cc");
                var event = MDC.putCloseable("eventId", "01a228c3-580f-7993-8266-270f3427b182")) {
            LOG.error("All that can be said at once", new IllegalStateException("No account for 3201014107900001"));
        }

        var lines = output.getOut().lines().toList();
        assertThat(lines).as("nothing but JSON").allMatch(line -> line.startsWith("{"));
        for (String text : lines) {
            Set<String> fields = fields(new JsonMapper().readTree(text));
            assertThat(fields).as(text).containsAll(always(page)).isSubsetOf(page.keySet());
        }
        String full = lines.stream()
                .filter(line -> line.contains("All that can be said"))
                .findFirst()
                .orElseThrow();
        assertThat(fields(new JsonMapper().readTree(full)))
                .containsExactlyInAnyOrderElementsOf(page.entrySet().stream()
                        .filter(field -> !field.getValue().equals("sometimes"))
                        .map(Map.Entry::getKey)
                        .filter(field -> !Set.of("complaint.id", "accident.id").contains(field))
                        .toList());
        assertThat(full)
                .contains("IllegalStateException")
                .contains("******0001")
                .doesNotContain("3201014107900001");
    }

    private static Set<String> always(Map<String, String> page) {
        return page.entrySet().stream()
                .filter(field -> field.getValue().equals("always"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The leaves, with the names of what they are in before them. */
    private static Set<String> fields(JsonNode line) {
        Set<String> fields = new TreeSet<>();
        line.properties().forEach(each -> {
            if (each.getValue().isObject()) {
                fields(each.getValue()).forEach(inner -> fields.add(each.getKey() + "." + inner));
            } else {
                fields.add(each.getKey());
            }
        });
        return fields;
    }

    /** When each field is there, by its name. */
    private static Map<String, String> fieldsOfThePage() throws IOException {
        Map<String, String> fields = new TreeMap<>();
        for (String line : Files.readAllLines(root().resolve("docs/logs.md"))) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                FIELD.matcher(row.group(1)).results().forEach(field -> fields.put(field.group(1), row.group(2)));
            }
        }
        assertThat(fields).containsKeys("@timestamp", "message", "trace.id");
        return fields;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("services.yaml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
