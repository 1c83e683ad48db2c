package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Two versions of a service run side by side, and topics keep events for ever: what was published once is published still, and
 * described as it was. {@code contracts/published-events.txt} lists it, an event a line; what is new is added to it by
 * {@code -Djmo.events.update=true}, and nothing ever leaves it.
 */
class EventCompatibilityTest {

    private static final Path PUBLISHED = Repository.ROOT.resolve("contracts/published-events.txt");
    private static final EventCatalogue CATALOGUE = new EventCatalogue();

    @Test
    void an_old_consumer_finds_every_field_of_every_event_that_it_knows() throws IOException {
        Map<String, Set<String>> now = new HashMap<>();
        lines().forEach(line -> now.put(typeAndTopic(line), fields(line)));

        List<String> gone = new ArrayList<>();
        for (String line : published()) {
            Set<String> fields = new HashSet<>(fields(line));
            fields.removeAll(now.getOrDefault(typeAndTopic(line), Set.of()));
            fields.forEach(field -> gone.add(typeAndTopic(line) + ": " + field));
        }

        assertThat(gone)
                .as("a version is never edited: a breaking change is a new type beside the old one")
                .isEmpty();
    }

    /** A consumer of tomorrow reads the events of today: it may rely on a field that the list has as always there. */
    @Test
    void every_event_and_field_is_listed() throws IOException {
        if (Boolean.getBoolean("jmo.events.update")) {
            an_old_consumer_finds_every_field_of_every_event_that_it_knows();
            Files.write(PUBLISHED, lines());
        }
        assertThat(published()).as("-Djmo.events.update=true adds what is new").isEqualTo(lines());
    }

    private static List<String> published() throws IOException {
        return Files.exists(PUBLISHED) ? Files.readAllLines(PUBLISHED) : List.of();
    }

    private static List<String> lines() {
        return CATALOGUE.events().stream()
                .map(event -> event.type() + " " + event.topic() + " "
                        + String.join(" ", CATALOGUE.describedFields(event.payload())))
                .sorted()
                .toList();
    }

    private static String typeAndTopic(String line) {
        String[] words = line.split(" ", -1);
        return words[0] + " on " + words[1];
    }

    private static Set<String> fields(String line) {
        List<String> words = List.of(line.split(" ", -1));
        return Set.copyOf(words.subList(2, words.size()));
    }
}
