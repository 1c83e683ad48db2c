package id.jmo.deployment;

import id.jmo.platform.serviceregistry.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of one service, from {@code services.yaml}, {@code contracts/asyncapi.yaml} and its OpenAPI document. */
final class ServicePage {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final Service service;
    private final EventCatalogue catalogue;
    private final StringBuilder page = new StringBuilder();

    private ServicePage(Service service, EventCatalogue catalogue) {
        this.service = service;
        this.catalogue = catalogue;
    }

    static String of(Service service, EventCatalogue catalogue) {
        return new ServicePage(service, catalogue).write();
    }

    private String write() {
        line("# " + service.name());
        line("");
        line("%s · %s. Made from `services.yaml`, `contracts/asyncapi.yaml` and"
                .formatted(service.title().en(), service.title().id()));
        line("[its API](../../contracts/openapi/%s.json).".formatted(service.name()));
        facts();
        published();
        consumed();
        operations();
        return page.toString();
    }

    private void facts() {
        table("", "", "");
        row("port", "" + service.port());
        row("database", "`" + service.shortName() + "`");
        row("heap of a small machine", service.heapMebibytes() + " MiB");
        row("paths", joined(service.paths()));
        row("without a token", joined(service.open()));
        row(
                "larger bodies",
                service.uploads().stream()
                        .map(upload -> "`%s` %s".formatted(upload.path(), upload.limit()))
                        .collect(Collectors.joining(", ")));
        row("partners", String.join(", ", service.partners()));
    }

    private void published() {
        Map<String, List<EventCatalogue.Event>> byTopic = catalogue.events().stream()
                .filter(event -> event.publisher().equals(service.name()))
                .collect(Collectors.groupingBy(EventCatalogue.Event::topic, TreeMap::new, Collectors.toList()));
        if (!byTopic.isEmpty()) {
            table("Publishes", "topic", "events");
            byTopic.forEach((topic, events) -> row(
                    "`" + topic + "`",
                    joined(events.stream().map(EventCatalogue.Event::type).toList())));
        }
    }

    private void consumed() {
        if (service.consumesEvents()) {
            table("Consumes", "topic", "of");
            service.consumes().forEach(topic -> row("`" + topic + "`", publisherOf(topic)));
        }
    }

    private String publisherOf(String topic) {
        return catalogue.events().stream()
                .filter(event -> event.topic().equals(topic))
                .map(EventCatalogue.Event::publisher)
                .distinct()
                .map(publisher -> "[%1$s](%1$s.md)".formatted(publisher))
                .collect(Collectors.joining(", "));
    }

    /** By the tags of the API; what each operation is for, and for whom, is in the table of all endpoints. */
    private void operations() {
        JsonNode document =
                JsonMapper.shared().readTree(Repository.read("contracts/openapi/" + service.name() + ".json"));
        Map<String, List<String>> byTag = document.path("paths")
                .valueStream()
                .flatMap(path -> METHODS.stream().map(path::path).filter(JsonNode::isObject))
                .collect(Collectors.groupingBy(
                        operation -> operation.path("tags").path(0).asString(),
                        TreeMap::new,
                        Collectors.mapping(
                                operation -> operation.path("operationId").asString(), Collectors.toList())));
        table("Operations", "of", "each with its roles among [the endpoints](../endpoints.md)");
        byTag.forEach((tag, operations) ->
                row(tag, joined(operations.stream().sorted().toList())));
    }

    private void table(String title, String first, String second) {
        if (!title.isEmpty()) {
            line("");
            line("## " + title);
        }
        line("");
        line("| %s | %s |".formatted(first, second));
        line("|---|---|");
    }

    private void row(String first, String second) {
        if (!second.isEmpty()) {
            line("| %s | %s |".formatted(first, second));
        }
    }

    private static String joined(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
