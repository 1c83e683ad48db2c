package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to a page of the member's activities, which account-service gives, when the member's data were seen in the other
 * services. If one of them does not answer there is no page: a log that leaves something out without saying so is none.
 */
@Component
class ActivityLog {

    private static final Logger LOG = LoggerFactory.getLogger(ActivityLog.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** As many as may have happened within the millisecond of a cursor. */
    private static final int SAME_MOMENT = 20;

    /** As many as a service gives. */
    private static final int MOST_LOOKS = 200;

    private final List<Service> services;
    private final MemberRequests requests;
    private final JsonMapper json;

    ActivityLog(ServiceRegistry registry, MemberRequests requests, JsonMapper json) {
        this.services = registry.services().stream()
                .filter(Service::personalData)
                .filter(service -> !service.name().equals("account-service"))
                .toList();
        this.requests = requests;
        this.json = json;
    }

    /** What a service answers. */
    record Looks(List<Look> items) {}

    record Look(
            String activityId, OffsetDateTime at, @Nullable String role) {}

    /**
     * Where a page ended: {@code 1796083200000.<id>}, as account-service writes it.
     *
     * @param id of the last activity
     */
    private record Cursor(Instant at, String id) {

        static Cursor of(String text) {
            int dot = text.indexOf('.');
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(text.substring(0, dot))), text.substring(dot + 1));
        }

        static Cursor of(JsonNode activity) {
            return new Cursor(ActivityLog.at(activity), ActivityLog.id(activity));
        }

        boolean isBefore(JsonNode activity) {
            int order = ActivityLog.at(activity).compareTo(at);
            return order < 0 || order == 0 && ActivityLog.id(activity).compareTo(id) < 0;
        }

        @Override
        public String toString() {
            return at.toEpochMilli() + "." + id;
        }
    }

    private static final Comparator<JsonNode> NEWEST_FIRST =
            Comparator.comparing(ActivityLog::at).thenComparing(ActivityLog::id).reversed();

    /**
     * The page with the looks of all services in it, and as long as it may be.
     *
     * @param page of account-service, for the same cursor
     * @param cursor of the page before, in a form that account-service took
     * @param limit how many activities a page has
     */
    Mono<JsonNode> completed(JsonNode page, @Nullable String cursor, int limit, HttpHeaders request) {
        Cursor after = cursor == null ? null : Cursor.of(cursor);
        Locale language = ProblemWriter.language(request);
        return Flux.fromIterable(services)
                .flatMap(service -> looks(service, after, limit, request)
                        .flatMapIterable(Looks::items)
                        .map(look -> activity(service, look, language)))
                .filter(look -> after == null || after.isBefore(look))
                .collectList()
                .map(looks -> merged(page, looks, limit));
    }

    private Mono<Looks> looks(Service service, @Nullable Cursor after, int limit, HttpHeaders request) {
        String until = after == null ? "" : "&until=" + after.at().atOffset(ZoneOffset.UTC);
        String target = "%s/looks?limit=%d%s"
                .formatted(service.personalDataPath(), Math.min(MOST_LOOKS, limit + 1 + SAME_MOMENT), until);
        return requests.get(service, target, request, get -> get.retrieve().bodyToMono(Looks.class))
                .onErrorMap(WebClientResponseException.class, failure -> {
                    LOG.warn("{} did not say when a member's data were seen: {}", service, failure.getStatusCode());
                    return Problem.temporary(HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", SOON);
                });
    }

    private JsonNode activity(Service service, Look look, Locale language) {
        String title = language.getLanguage().equals("en")
                ? service.title().en()
                : service.title().id();
        return json.createObjectNode()
                .put("activityId", look.activityId())
                .put("at", look.at().toString())
                .put("kind", "DATA_SEEN")
                .put("text", ProblemWriter.text(language, "activity.seen").formatted(title))
                .putNull("address")
                .putNull("device")
                .put("role", look.role());
    }

    private JsonNode merged(JsonNode page, List<JsonNode> looks, int limit) {
        List<JsonNode> all = Stream.concat(page.path("items").valueStream(), looks.stream())
                .sorted(NEWEST_FIRST)
                .toList();
        List<JsonNode> shown = new ArrayList<>(all.subList(0, Math.min(limit, all.size())));
        boolean more = all.size() > shown.size() || !page.path("next").isNull();
        ObjectNode merged = json.createObjectNode();
        merged.putArray("items").addAll(shown);
        merged.put("next", more ? Cursor.of(shown.getLast()).toString() : null);
        return merged;
    }

    private static Instant at(JsonNode activity) {
        return OffsetDateTime.parse(activity.path("at").stringValue()).toInstant();
    }

    private static String id(JsonNode activity) {
        return activity.path("activityId").stringValue();
    }
}
