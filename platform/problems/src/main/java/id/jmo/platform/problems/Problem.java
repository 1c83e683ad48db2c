package id.jmo.platform.problems;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem detail (RFC 9457): a status, a stable type {@code urn:jmo:problem:<slug>}, and what the caller needs to
 * correct the request. The texts are in {@code messages/problems_id.properties} and {@code problems_en.properties} of
 * any module, under {@code <slug>.title}, {@code <slug>.detail} and {@code fault.<code>}. A placeholder {@code {name}}
 * is replaced by the value given with {@link #with}.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final HttpStatus status;
    private final String slug;
    private final transient Map<String, Object> values = new LinkedHashMap<>();
    private final transient List<Fault> faults = new ArrayList<>();
    private @Nullable Duration retryAfter;

    private Problem(HttpStatus status, String slug) {
        // A problem is an expected answer: it needs no stack trace.
        super(status.value() + " " + slug, null, false, false);
        this.status = status;
        this.slug = slug;
    }

    /**
     * A problem without values or faults yet.
     *
     * @param status 400 to 599
     * @param slug small letters, digits and dashes
     */
    public static Problem of(HttpStatus status, String slug) {
        if (!status.isError() || !SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("No problem: " + status + " " + slug);
        }
        return new Problem(status, slug);
    }

    /**
     * Adds a member to the answer, and the value of {@code {name}} in its texts.
     *
     * @throws IllegalArgumentException if the value is personal data
     */
    public Problem with(String name, Object value) {
        if (value instanceof Confidential || value instanceof Nik || value instanceof Kpj) {
            throw new IllegalArgumentException("Personal data in a problem: " + name);
        }
        values.put(name, value);
        return this;
    }

    /**
     * Adds a faulty field. Its message may contain {@code {0}}, {@code {1}}… for the arguments and {@code {name}} for
     * the values of {@link #with}.
     */
    public Problem fault(String field, String code, Object... args) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            named.put(Integer.toString(i), args[i]);
        }
        faults.add(new Fault(field, code, named));
        return this;
    }

    /** Sets {@code Retry-After}. Such a problem is transient and is never stored under an Idempotency-Key. */
    public Problem retryAfter(Duration wait) {
        this.retryAfter = wait;
        return this;
    }

    Problem faults(List<Fault> more) {
        faults.addAll(more);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    /** The values given by {@link #with}. */
    public Map<String, Object> values() {
        return Map.copyOf(values);
    }

    /** The fields and codes named by {@link #fault}, as {@code field: code}. */
    public List<String> faultNames() {
        return faults.stream().map(fault -> fault.field() + ": " + fault.code()).toList();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** When to try again; empty if the same request would fail again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    public String getMessage() {
        String base = status.value() + " " + slug;
        return faults.isEmpty()
                ? base
                : base + " " + Arrays.toString(faultNames().toArray());
    }
}
