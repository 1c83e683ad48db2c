package id.jmo.platform.problems;

import id.jmo.platform.values.TraceParent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the answer, for filters and security. Controllers throw the problem instead. */
public final class ProblemWriter {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final ProblemTexts texts;
    private final JsonMapper json;

    ProblemWriter(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Writes the whole answer, unless the response is committed. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Language language = Language.of(request);
        byte[] body = json.writeValueAsBytes(body(request, problem, language));
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Language", language.tag());
        response.setHeader("Cache-Control", "no-store");
        problem.retryAfter().ifPresent(wait -> response.setHeader("Retry-After", Long.toString(seconds(wait))));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Whole seconds, rounded up, at least one. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private Map<String, Object> body(HttpServletRequest request, Problem problem, Language language) {
        Map<String, Object> body = new LinkedHashMap<>(problem.values());
        // After the values, so that no value can replace a standard member.
        body.put("type", "urn:jmo:problem:" + problem.slug());
        body.put("title", title(problem, language));
        body.put("status", problem.status().value());
        detail(problem, language, body);
        body.put("instance", path(request));
        String traceId = traceId(request);
        if (traceId != null) {
            body.put("traceId", traceId);
        }
        if (!problem.faults().isEmpty()) {
            body.put("faults", faults(problem, language));
        }
        return body;
    }

    private String title(Problem problem, Language language) {
        return texts.find(language, problem.slug() + ".title", problem.values())
                .or(() -> texts.find(language, statusKey(problem.status()) + ".title", Map.of()))
                .orElse(problem.status().getReasonPhrase());
    }

    private void detail(Problem problem, Language language, Map<String, Object> body) {
        texts.find(language, problem.slug() + ".detail", problem.values())
                .or(() -> texts.find(language, statusKey(problem.status()) + ".detail", Map.of()))
                .ifPresent(text -> body.put("detail", text));
    }

    private static String statusKey(HttpStatus status) {
        return "status-" + status.value();
    }

    private List<Map<String, String>> faults(Problem problem, Language language) {
        return problem.faults().stream()
                .map(fault -> {
                    Map<String, Object> values = new LinkedHashMap<>(problem.values());
                    values.putAll(fault.values());
                    Map<String, String> shown = new LinkedHashMap<>();
                    shown.put("field", fault.field());
                    shown.put("code", fault.code());
                    shown.put("message", message(language, fault.code(), values));
                    return shown;
                })
                .toList();
    }

    private String message(Language language, String code, Map<String, Object> values) {
        return texts.find(language, "fault." + code, values)
                .or(() -> texts.find(language, "fault.invalid", values))
                .orElse(code);
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original instanceof String uri ? uri : request.getRequestURI();
    }

    /** The trace id of the logging context; where tracing is off, the one in the caller's traceparent header. */
    private static @Nullable String traceId(HttpServletRequest request) {
        String current = MDC.get("traceId");
        if (current != null && !current.isBlank()) {
            return current;
        }
        return TraceParent.parse(request.getHeader("traceparent"))
                .map(TraceParent::traceId)
                .orElse(null);
    }
}
