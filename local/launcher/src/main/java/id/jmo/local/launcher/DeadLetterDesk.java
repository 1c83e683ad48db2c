package id.jmo.local.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The dead letters and audit records of the services, over the API as any operator's program would. */
final class DeadLetterDesk {

    private static final String PAGE = "500";

    private final Api operator;

    DeadLetterDesk(Api operator) {
        this.operator = operator;
    }

    /** The services; those that take in no events have no dead letters, and say so. */
    static List<Part> services() {
        return Part.all().stream()
                .filter(part -> part.kind() == Part.Kind.SERVICE)
                .toList();
    }

    /** @throws LaunchFailure if there is no such service */
    static Part service(String name) {
        return services().stream()
                .filter(part ->
                        part.name().equals(name) || part.service().shortName().equals(name))
                .findFirst()
                .orElseThrow(() -> new LaunchFailure("There is no service named \"" + name + "\"; the services are "
                        + String.join(", ", services().stream().map(Part::name).toList())));
    }

    /** What one request after the other answered until there was no more. */
    private interface Call {
        Api.Answer with(Map<String, String> query);
    }

    /** All that the selection finds; none where a service takes in no events. */
    List<JsonNode> list(Part service, Map<String, String> selection) {
        List<JsonNode> found = new ArrayList<>();
        Map<String, String> query = new LinkedHashMap<>(selection);
        query.put("limit", PAGE);
        String purpose = "Listing the dead letters of " + service;
        Call page = with -> {
            Api.Answer answer = operator.get(path(service) + "?" + Api.encoded(with));
            return takesInNothing(answer) ? new Api.Answer(200, answer.body(), "") : Api.required(purpose, answer);
        };
        each(query, page, answer -> answer.path("items").forEach(found::add));
        return found;
    }

    JsonNode show(Part service, String id) {
        return required("Reading " + id, service, operator.get(path(service) + "/" + Api.encoded(id)));
    }

    void replay(Part service, String id, Map<String, String> reason) {
        required("Replaying " + id, service, operator.post(path(service) + "/" + Api.encoded(id) + "/replay", reason));
    }

    void discard(Part service, String id, String reason) {
        required(
                "Discarding " + id,
                service,
                operator.post(path(service) + "/" + Api.encoded(id) + "/discard", Map.of("reason", reason)));
    }

    /** @param failed ids of those that failed again; @param skipped of those that wait behind an earlier one */
    record Replayed(int replayed, List<String> failed, List<String> skipped) {}

    Replayed replayAll(Part service, Map<String, String> selection, Map<String, String> reason) {
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

    int discardAll(Part service, Map<String, String> selection, String reason) {
        int[] discarded = {0};
        each(
                selection,
                query -> bulk("Discarding", service, "/discards", query, Map.of("reason", reason)),
                answer -> discarded[0] += answer.path("discarded").asInt());
        return discarded[0];
    }

    /** The latest records of what was looked at and done with the service's dead letters. */
    List<JsonNode> audit(Part service, int limit) {
        Map<String, String> query = Map.of("route", path(service), "limit", String.valueOf(limit));
        String path = "/api/v1/operations/" + service + "/audit-records?" + Api.encoded(query);
        List<JsonNode> records = new ArrayList<>();
        Api.required("Reading the audit records of " + service, operator.get(path))
                .body()
                .path("items")
                .forEach(records::add);
        return records;
    }

    private Api.Answer bulk(
            String purpose, Part service, String what, Map<String, String> query, Map<String, String> body) {
        String address = path(service) + what + (query.isEmpty() ? "" : "?" + Api.encoded(query));
        Api.Answer answer = operator.post(address, body);
        required(purpose + " the dead letters of " + service, service, answer);
        return answer;
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

    private static JsonNode required(String purpose, Part service, Api.Answer answer) {
        if (takesInNothing(answer)) {
            throw new LaunchFailure(service + " takes in no events and has no dead letters");
        }
        return Api.required(purpose, answer).body();
    }

    private static boolean takesInNothing(Api.Answer answer) {
        return answer.status() == 404
                && answer.body().path("type").asString("").equals("urn:jmo:problem:path-not-found");
    }

    private static String path(Part service) {
        return "/api/v1/operations/" + service + "/dead-letters";
    }
}
