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
 * What a request is answered when it cannot be served: a status, a stable name (its type is
 * {@code urn:jmo:problem:<slug>}) and what the caller needs to put it right. The words come from
 * {@code messages/problems_id.properties} and {@code problems_en.properties} of any module: {@code <slug>.title},
 * {@code <slug>.detail} and {@code fault.<code>}, with the values given here in the place of {@code {name}}.
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
        // A problem is an answer, not a failure: without the stack it costs next to nothing.
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

    /** Adds a value to the answer, and to the words wherever they hold {@code {name}}. Never personal data in clear. */
    public Problem with(String name, Object value) {
        if (value instanceof Confidential || value instanceof Nik || value instanceof Kpj) {
            throw new IllegalArgumentException("Personal data in a problem: " + name);
        }
        values.put(name, value);
        return this;
    }

    /**
     * Names a faulty field. Its words may hold {@code {0}}, {@code {1}}… for the arguments and {@code {name}} for the
     * values of {@link #with}.
     */
    public Problem fault(String field, String code, Object... args) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            named.put(Integer.toString(i), args[i]);
        }
        faults.add(new Fault(field, code, named));
        return this;
    }

    /** Tells the caller when another attempt makes sense. A problem with it is passing, and never stored as the answer. */
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

    /** Whether the same request may succeed a little later. */
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
