package id.jmo.gateway;

import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem detail (RFC 9457) in Indonesian or, where the caller prefers it, in English. */
@Component
class ProblemWriter {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("id"), Locale.ENGLISH);

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        Locale language = language(exchange.getRequest().getHeaders());
        byte[] body = body(problem, language, exchange.getRequest().getURI().getRawPath(), traceId(exchange));
        response.setStatusCode(problem.status());
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLength(body.length);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        headers.setCacheControl("no-store");
        if (problem.status() == HttpStatus.REQUEST_TIMEOUT) {
            // What is still to come of the body is not read, so that nothing else can come over the connection.
            headers.set(HttpHeaders.CONNECTION, "close");
        }
        Duration wait = problem.retryAfter();
        if (wait != null) {
            headers.set(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** The problem as JSON. */
    byte[] body(Problem problem, Locale language, @Nullable String instance, @Nullable String traceId) {
        return json.writeValueAsBytes(members(problem, language, instance, traceId));
    }

    private static Map<String, Object> members(
            Problem problem, Locale language, @Nullable String instance, @Nullable String traceId) {
        ResourceBundle words = words(language);
        Map<String, Object> body = new LinkedHashMap<>(problem.values());
        body.put("type", "urn:jmo:problem:" + problem.slug());
        body.put(
                "title",
                find(words, problem.slug() + ".title", problem)
                        .orElse(problem.status().getReasonPhrase()));
        body.put("status", problem.status().value());
        find(words, problem.slug() + ".detail", problem).ifPresent(detail -> body.put("detail", detail));
        if (instance != null) {
            body.put("instance", instance);
        }
        if (traceId != null) {
            body.put("traceId", traceId);
        }
        String parameter = problem.unreadableParameter();
        if (parameter != null) {
            String code = "query-unreadable";
            body.put(
                    "faults",
                    List.of(Map.of(
                            "field",
                            parameter,
                            "code",
                            code,
                            "message",
                            find(words, "fault." + code, problem).orElse(code))));
        }
        return body;
    }

    private static ResourceBundle words(Locale language) {
        return ResourceBundle.getBundle(
                "messages.problems",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text of the gateway that is no problem's. */
    static String text(Locale language, String key) {
        return words(language).getString(key);
    }

    private static Optional<String> find(ResourceBundle words, String key, Problem problem) {
        try {
            String text = words.getString(key);
            for (Map.Entry<String, String> value : problem.values().entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return Optional.of(text);
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    /** What the caller prefers; Indonesian if they do not say. */
    static Locale language(HttpHeaders headers) {
        String wanted = headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        return language(wanted == null ? "" : wanted);
    }

    /** @param wanted as in the header {@code Accept-Language} */
    static Locale language(String wanted) {
        try {
            Locale best = wanted.isBlank() ? null : Locale.lookup(Locale.LanguageRange.parse(wanted), LANGUAGES);
            return best == null ? LANGUAGES.getFirst() : best;
        } catch (IllegalArgumentException malformed) {
            return LANGUAGES.getFirst();
        }
    }

    private static @Nullable String traceId(ServerWebExchange exchange) {
        TracingContext tracing = ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .map(context -> context.<TracingContext>get(TracingContext.class))
                .orElse(null);
        return tracing == null || tracing.getSpan() == null
                ? null
                : tracing.getSpan().context().traceId();
    }
}
