package id.jmo.local.sandbox.faults;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Applies the active faults to the requests of every partner. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FaultFilter extends OncePerRequestFilter {

    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private final Faults faults;
    private final List<PartnerEndpoint> endpoints;
    private final JsonMapper json;

    FaultFilter(Faults faults, List<PartnerEndpoint> endpoints, JsonMapper json) {
        this.faults = faults;
        this.endpoints = endpoints;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Target> found = Target.at(request.getRequestURI());
        if (found.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Target target = found.get();
        BufferedRequest buffered = new BufferedRequest(request);
        JsonNode body = read(buffered.body());
        PartnerEndpoint endpoint =
                endpoints.stream().filter(d -> d.belongsTo(target)).findFirst().orElseThrow();
        long requestId = endpoint.received(target, buffered, body);
        Optional<Faults.Active> fault = faults.strike(target, endpoint.subjectOf(target, buffered, body));
        if (fault.isPresent()) {
            endpoint.answered(requestId, fault.get().fault().fault().name());
            strike(fault.get(), target, body, buffered, response, chain);
        } else {
            byte[] answer = act(buffered, response, chain);
            endpoint.answered(requestId, codeOf(answer, response.getStatus()));
            response.getOutputStream().write(answer);
        }
    }

    private void strike(
            Faults.Active active,
            Target target,
            JsonNode body,
            BufferedRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        Fault fault = active.fault();
        switch (fault.fault()) {
            case SLOW -> {
                waitFor(fault.delayOr(SLOW), active);
                response.getOutputStream().write(act(request, response, chain));
            }
            case HTTP_500 -> {
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                response.setContentType("text/html");
                response.getOutputStream()
                        .write("<html><body>Internal error</body></html>".getBytes(StandardCharsets.UTF_8));
            }
            case CUT_BEFORE_ACTING -> CutConnection.under(request);
            case CUT_AFTER_ACTING -> {
                act(request, response, chain);
                CutConnection.under(request);
            }
            case TIMEOUT_BEFORE_ACTING -> {
                waitFor(fault.delayOr(SILENCE), active);
                CutConnection.under(request);
            }
            case TIMEOUT_AFTER_ACTING -> {
                act(request, response, chain);
                waitFor(fault.delayOr(SILENCE), active);
                CutConnection.under(request);
            }
            case ANSWER_TWICE -> {
                byte[] answer = act(request, response, chain);
                response.getOutputStream().write(answer);
                response.getOutputStream().write(answer);
            }
            case DELIVERED_TWICE -> {
                act(request, response, chain);
                response.getOutputStream().write(act(request, response, chain));
            }
            case MALFORMED_ANSWER -> {
                byte[] answer = act(request, response, chain);
                response.getOutputStream().write(answer, 0, answer.length / 2);
            }
            case CUT_IN_MID_ANSWER -> {
                byte[] answer = act(request, response, chain);
                response.setContentLength(answer.length);
                response.getOutputStream().write(answer, 0, answer.length / 2);
                response.flushBuffer();
                CutConnection.under(request);
            }
            case SIGNATURE_REFUSED -> ForcedAnswer.write(response, "401" + target.service() + "00", body, null);
            case ANSWER_BEFORE_ACTING -> ForcedAnswer.write(response, code(fault), body, fault.transactionStatus());
            case ANSWER_AFTER_ACTING -> {
                act(request, response, chain);
                ForcedAnswer.write(response, code(fault), body, fault.transactionStatus());
            }
            case PENDING_THEN_SUCCESS, PENDING_THEN_FAILED, PENDING_THEN_RETURNED -> {
                request.setAttribute(PlannedOutcome.ATTRIBUTE, PlannedOutcome.of(fault));
                response.getOutputStream().write(act(request, response, chain));
            }
            case QUEUED_WITHOUT_ANSWER -> {
                request.setAttribute(PlannedOutcome.ATTRIBUTE, PlannedOutcome.of(fault));
                act(request, response, chain);
                CutConnection.under(request);
            }
        }
    }

    private static String code(Fault fault) {
        return Optional.ofNullable(fault.code()).orElseThrow();
    }

    /** Processes the request and returns the answer instead of sending it. */
    private static byte[] act(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffered = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, buffered);
        return buffered.getContentAsByteArray();
    }

    private static void waitFor(Duration delay, Faults.Active active) {
        try {
            boolean clearedEarly = active.cleared().await(delay.toMillis(), TimeUnit.MILLISECONDS);
            if (clearedEarly && Thread.interrupted()) {
                Thread.currentThread().interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private String codeOf(byte[] answer, int status) {
        @Nullable String code = read(answer).path("responseCode").asStringOpt().orElse(null);
        return code != null ? code : Integer.toString(status);
    }
}
