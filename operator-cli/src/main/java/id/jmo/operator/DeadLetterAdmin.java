package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CommandFailure;
import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The dead letters and audit records of the services, over the API. */
final class DeadLetterAdmin {

    private static final String PAGE = "500";

    private final ApiClient operator;

    DeadLetterAdmin(ApiClient operator) {
        this.operator = operator;
    }

    /** The services that consume events, and so may have dead letters. */
    static List<Service> services() {
        return ServiceRegistry.load().services().stream()
                .filter(Service::consumesEvents)
                .toList();
    }

    /** @throws CommandFailure if there is no such service, or it has no dead letters */
    static Service service(String name) {
        ServiceRegistry registry = ServiceRegistry.load();
        Service service = registry.find(name)
                .orElseThrow(() ->
                        new CommandFailure("There is no service named \"" + name + "\"; the services are " + registry));
        if (!service.consumesEvents()) {
            throw new CommandFailure(service + " consumes no events and has no dead letters");
        }
        return service;
    }

    /** A request for the page after a cursor. */
    private interface Call {
        ApiClient.Answer with(Map<String, String> query);
    }

    /** All dead letters of the selection. */
    List<JsonNode> list(Service service, Map<String, String> selection) {
        List<JsonNode> found = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>(selection);
        query.put("limit", PAGE);
        String purpose = "Listing the dead letters of " + service;
        Call page = with -> ApiClient.required(purpose, operator.get(path(service) + "?" + ApiClient.encoded(with)));
        each(query, page, answer -> answer.path("items").forEach(found::add));
        return found;
    }

    JsonNode show(Service service, String id) {
        return ApiClient.required("Reading " + id, operator.get(path(service) + "/" + ApiClient.encoded(id)))
                .body();
    }

    void replay(Service service, String id, Map<String, String> reason) {
        ApiClient.required(
                "Replaying " + id, operator.post(path(service) + "/" + ApiClient.encoded(id) + "/replay", reason));
    }

    void discard(Service service, String id, String reason) {
        ApiClient.required(
                "Discarding " + id,
                operator.post(path(service) + "/" + ApiClient.encoded(id) + "/discard", Map.of("reason", reason)));
    }

    /** @param failed ids of those that failed again; @param skipped of those that wait behind an earlier one */
    record Replayed(int replayed, List<String> failed, List<String> skipped) {}

    Replayed replayAll(Service service, Map<String, String> selection, Map<String, String> reason) {
        int[] replayed = {0};
        List<String> failed = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        each(selection, query -> bulk("Replaying", service, "/replays", query, reason), answer -> {
            replayed[0] += answer.path("replayed").asInt();
            answer.path("failed").forEach(id -> failed.add(id.asString()));
            answer.path("skipped").forEach(id -> skipped.add(id.asString()));
        });
        return new Replayed(replayed[0], failed, skipped);
    }

    int discardAll(Service service, Map<String, String> selection, String reason) {
        int[] discarded = {0};
        each(
                selection,
                query -> bulk("Discarding", service, "/discards", query, Map.of("reason", reason)),
                answer -> discarded[0] += answer.path("discarded").asInt());
        return discarded[0];
    }

    /** The latest records of who read, replayed or discarded the service's dead letters. */
    List<JsonNode> audit(Service service, int limit) {
        Map<String, String> query = Map.of("route", path(service), "limit", String.valueOf(limit));
        String path = "/api/v1/operations/" + service + "/audit-records?" + ApiClient.encoded(query);
        List<JsonNode> records = new ArrayList<>();
        ApiClient.required("Reading the audit records of " + service, operator.get(path))
                .body()
                .path("items")
                .forEach(records::add);
        return records;
    }

    private ApiClient.Answer bulk(
            String purpose, Service service, String what, Map<String, String> query, Map<String, String> body) {
        String address = path(service) + what + (query.isEmpty() ? "" : "?" + ApiClient.encoded(query));
        return ApiClient.required(purpose + " the dead letters of " + service, operator.post(address, body));
    }

    private static void each(Map<String, String> selection, Call call, Consumer<JsonNode> part) {
        Map<String, String> query = new LinkedHashMap<>(selection);
        String next;
        do {
            JsonNode answer = call.with(query).body();
            part.accept(answer);
            next = answer.path("next").asString("");
            query.put("cursor", next);
        } while (!next.isEmpty());
    }

    private static String path(Service service) {
        return "/api/v1/operations/" + service + "/dead-letters";
    }
}
