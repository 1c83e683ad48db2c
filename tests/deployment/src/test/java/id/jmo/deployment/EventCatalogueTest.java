package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code contracts/asyncapi.yaml} describes the events that are published and read, all of them and as they are. */
class EventCatalogueTest {

    private static final EventCatalogue CATALOGUE = new EventCatalogue();

    static Stream<EventCatalogue.Event> events() {
        return CATALOGUE.events().stream();
    }

    static Stream<Path> pacts() {
        return Repository.files("contracts/pacts", "*.json").stream();
    }

    @Test
    void every_event_is_in_a_channel_and_named_once() {
        assertThat(CATALOGUE.events()).extracting(EventCatalogue.Event::type).doesNotHaveDuplicates();
        assertThat(CATALOGUE.events())
                .extracting(EventCatalogue.Event::name)
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.messageNames());
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_published_by_the_service_that_its_topic_names(EventCatalogue.Event event) {
        String source = mainSourceOf(event.publisher());
        String fact = event.type().replaceAll("id\\.jmo\\.[a-z]+\\.([a-z-]+)\\.v1", "$1");

        assertThat(source)
                .as("%s publishes on %s", event.publisher(), event.topic())
                .contains('"' + event.topic() + '"')
                .containsAnyOf('"' + event.type() + '"', '"' + fact + '"');
        CATALOGUE
                .fieldsOf(event.payload())
                .forEach(field ->
                        assertThat(source).as("%s of %s", field, event.type()).containsPattern("\\b" + field + "\\b"));
        CATALOGUE
                .valuesOf(event.payload())
                .forEach(value -> assertThat(source)
                        .as("the value %s of %s", value, event.type())
                        .containsPattern("\\b" + value + "\\b"));
    }

    /** Also those that nobody reads yet. */
    @Test
    void every_type_that_the_code_names_is_described() {
        Pattern type = Pattern.compile("\"(id\\.jmo\\.[a-z]+\\.[a-z-]+\\.v\\d+)\"");
        Set<String> named = new TreeSet<>();
        for (String module : Repository.serviceModules()) {
            Matcher found = type.matcher(mainSourceOf(module));
            while (found.find()) {
                named.add(found.group(1));
            }
        }

        assertThat(named)
                .isNotEmpty()
                .isSubsetOf(events().map(EventCatalogue.Event::type).toList());
    }

    @ParameterizedTest
    @MethodSource("pacts")
    void what_a_pact_reads_is_described(Path pact) {
        JsonNode agreed = JsonMapper.shared().readTree(pact);
        List<String> wrong = new ArrayList<>();
        for (JsonNode message : agreed.path("interactions")) {
            if (message.path("type").asString().equals("Asynchronous/Messages")) {
                String type = message.path("description").asString();
                CATALOGUE
                        .event(type)
                        .ifPresentOrElse(
                                event -> {
                                    assertThat(event.publisher())
                                            .isEqualTo(
                                                    agreed.at("/provider/name").asString());
                                    JsonNode body = message.path("contents").path("content");
                                    wrong.addAll(CATALOGUE.contradictions(event.payload(), body, type));
                                },
                                () -> wrong.add(type + " is not described"));
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** A member whose claim came to nothing, or whose money came back, reads a sentence and no code. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void every_reason_that_can_reach_a_member_has_words(String language) {
        String words =
                Repository.read("claim-service/src/main/resources/messages/problems_%s.properties".formatted(language));

        events().filter(event -> isReadByClaims(event.type()))
                .flatMap(event -> CATALOGUE.valuesOf(event.payload(), "reason").stream())
                .distinct()
                .forEach(reason -> assertThat(words).contains("\nclaim.reason." + reason + "="));
        Matcher code = Pattern.compile("(?m)^\\s+([A-Z_]{2,}),?$")
                .matcher(Repository.read("biometric-service/src/main/java/id/jmo/biometric/model/Reason.java")
                        + Repository.read("biometric-service/src/main/java/id/jmo/biometric/model/Refusal.java"));
        assertThat(code.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(5)
                .allSatisfy(reason -> assertThat(words).contains("\nclaim.reason." + reason + "="));
    }

    private static boolean isReadByClaims(String type) {
        return Repository.files("contracts/pacts", "claim-service-*.json").stream()
                .anyMatch(pact -> read(pact).contains('"' + type + '"'));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mainSourceOf(String module) {
        StringBuilder all = new StringBuilder();
        for (Path file : Repository.files(module + "/src/main/java", "*.java")) {
            all.append(read(file));
        }
        return all.toString();
    }
}
