package id.jmo.platform.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.platform.problems.Answered;
import id.jmo.platform.problems.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** Executes an {@link Idempotent} command once and answers its repetitions with the stored response. */
final class IdempotencyInterceptor implements HandlerInterceptor {

    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    static final String KEY = IdempotencyKey.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyInterceptor.class);
    private static final String TOKEN = IdempotencyInterceptor.class.getName() + ".token";
    private static final List<String> STORED_HEADERS = List.of("Content-Type", "Content-Language", "Location", "ETag");

    private final KeyStore keys;
    private final Sweeper sweeper;

    IdempotencyInterceptor(KeyStore keys, Sweeper sweeper) {
        this.keys = keys;
        this.sweeper = sweeper;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        Idempotent command = method.getMethodAnnotation(Idempotent.class);
        if (command == null) {
            return true;
        }
        String scope = scope(request, wellFormedKey(request));
        RepeatableRequest repeatable =
                Objects.requireNonNull(WebUtils.getNativeRequest(request, RepeatableRequest.class));
        sweeper.sweepIfDue();
        return switch (keys.begin(scope, hash(repeatable, command.streamed()))) {
            case BeginResult.Proceed(String token) -> {
                request.setAttribute(KEY, new IdempotencyKey(scope));
                request.setAttribute(TOKEN, token);
                yield true;
            }
            case BeginResult.Replay(StoredAnswer answer) -> {
                replay(answer, response);
                yield false;
            }
            case BeginResult.InFlight() ->
                throw Problem.of(HttpStatus.CONFLICT, "request-in-flight").retryAfter(Duration.ofSeconds(1));
            case BeginResult.Reused() -> throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        };
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (!(request.getAttribute(TOKEN) instanceof String token)
                || !(request.getAttribute(KEY) instanceof IdempotencyKey key)) {
            return;
        }
        try {
            if (failure == null && isFinal(request, response.getStatus())) {
                keys.complete(key.scope(), token, answer(response));
            } else {
                keys.release(key.scope(), token);
            }
        } catch (RuntimeException unstored) {
            // The command is done and its response is sent. A repetition gets 409 until the takeover time, then runs
            // again.
            LOG.error("The response to an idempotent command could not be stored", unstored);
        }
    }

    private static boolean isFinal(HttpServletRequest request, int status) {
        return status < 400 || (status < 500 && Answered.byDomain(request));
    }

    private static String wellFormedKey(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        if (key == null) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault(HEADER, "required");
        }
        if (key.isEmpty() || key.length() > 100 || !key.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault(HEADER, "idempotency-key-form");
        }
        return key;
    }

    private static String scope(HttpServletRequest request, String key) {
        Principal caller = request.getUserPrincipal();
        String name = caller == null ? "" : caller.getName();
        return sha256(String.join("\n", name, request.getMethod(), request.getRequestURI(), key)
                .getBytes(UTF_8));
    }

    private static String hash(RepeatableRequest request, boolean streamed) throws IOException {
        byte[] query = Objects.requireNonNullElse(request.getQueryString(), "").getBytes(UTF_8);
        byte[] body = streamed ? Long.toString(request.getContentLengthLong()).getBytes(UTF_8) : request.body();
        return sha256(query, new byte[] {'\n'}, body);
    }

    private static String sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 must work in every Java", impossible);
        }
    }

    private static StoredAnswer answer(HttpServletResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : STORED_HEADERS) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        ContentCachingResponseWrapper buffered =
                WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        return new StoredAnswer(
                response.getStatus(), headers, buffered == null ? new byte[0] : buffered.getContentAsByteArray());
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader(REPLAYED, "true");
        response.getOutputStream().write(answer.body());
    }
}
