package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the broker lets a service read and write is what the service does. */
class BrokerRightsTest {

    private static final Path RIGHTS = Repository.ROOT.resolve("deploy/kafka/rights");
    private static final Pattern SUBSCRIPTION =
            Pattern.compile("(?:EventSubscription\\.to|\\.andTo)\\(\\s*\"(jmo\\.[a-z0-9.-]+)\"");
    /** The rows of notification-service's table of notices. */
    private static final Pattern NOTICE = Pattern.compile("(?m)^ +topic: (jmo\\.[a-z0-9.-]+)$");

    static Stream<Service> services() {
        return ServiceRegistry.load().services().stream();
    }

    @Test
    void a_service_may_write_to_its_own_topics_and_read_those_that_it_names_in_the_registry() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Who may write and read which topics: one right a line, from contracts/asyncapi.yaml and services.yaml.");
        lines.add("# BrokerRightsTest writes it with -Djmo.docs.update=true.");
        EventCatalogue catalogue = new EventCatalogue();
        services().forEach(service -> {
            String deadLetters = "jmo.dead-letters." + service.name() + ".v1";
            Stream<String> own = catalogue.events().stream()
                    .filter(event -> event.publisher().equals(service.name()))
                    .map(EventCatalogue.Event::topic)
                    .distinct();
            Stream.concat(own, Stream.of(deadLetters)).forEach(topic -> lines.add(service.name() + " write " + topic));
            Stream.concat(service.consumes().stream(), Stream.of(deadLetters))
                    .forEach(topic -> lines.add(service.name() + " read " + topic));
        });
        if (Boolean.getBoolean("jmo.docs.update")) {
            Files.write(RIGHTS, lines);
        }

        assertThat(RIGHTS).hasContent(String.join("\n", lines));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_names_in_the_registry_what_its_code_subscribes_to(Service service) {
        Set<String> subscribed = new TreeSet<>();
        Repository.files(service.name() + "/src/main", "*.java")
                .forEach(file -> addAll(subscribed, SUBSCRIPTION, file));
        Repository.files(service.name() + "/src/main", "notices.yaml")
                .forEach(file -> addAll(subscribed, NOTICE, file));

        assertThat(service.consumes()).containsExactlyInAnyOrderElementsOf(subscribed);
    }

    private static void addAll(Set<String> topics, Pattern pattern, Path file) {
        try {
            Matcher found = pattern.matcher(Files.readString(file));
            while (found.find()) {
                topics.add(found.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
