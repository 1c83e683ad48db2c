package id.jmo.operator.client;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends a file to be imported and follows the import to its end. */
public final class FileImport {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Set<String> PAUSED = Set.of("COMPLETED", "REFUSED", "REJECTED", "FAILED", "AWAITING_RELEASE");
    private static final int SHOWN_FAULTS = 3;
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(2);

    private final ApiClient api;
    private final @Nullable ApiClient releaser;
    private final Consumer<JsonNode> progress;

    /** @param progress receives the import's state each time it is read */
    public FileImport(ApiClient api, Consumer<JsonNode> progress) {
        this(api, null, progress);
    }

    /**
     * As above.
     *
     * @param releaser somebody else, who releases files that wait for it; null if that is done elsewhere
     */
    public FileImport(ApiClient api, @Nullable ApiClient releaser, Consumer<JsonNode> progress) {
        this.api = api;
        this.releaser = releaser;
        this.progress = progress;
    }

    /**
     * Imports a file and waits until all of it is stored.
     *
     * @param path where files of this kind are received, such as {@code /api/v1/members/imports}
     * @return the state in the end, or when the file waits for a release
     * @throws CommandFailure with the first faults, if not every line is on record
     */
    public JsonNode run(String path, byte[] csv) {
        return follow(
                settled(() -> api.send("POST", path, "text/csv; charset=utf-8", BodyPublishers.ofByteArray(csv))));
    }

    /** As above, for a file that was received with this answer. */
    public JsonNode follow(ApiClient.Answer received) {
        String place = ApiClient.required("The import", received).location();
        return end(place, followed(place, received.body()));
    }

    /** As above, for an import that is shown at the place. */
    public JsonNode follow(String place) {
        return end(
                place,
                followed(
                        place,
                        ApiClient.required("Reading the import", api.get(place)).body()));
    }

    private JsonNode end(String place, JsonNode paused) {
        JsonNode state = paused;
        if (isAwaitingRelease(state) && releaser != null) {
            state = ApiClient.required("The release", releaser.post(place + "/release", Map.of()))
                    .body();
            state = followed(place, state);
        }
        String status = state.path("status").asString();
        boolean stored =
                status.equals("COMPLETED") && state.path("linesRefused").asLong() == 0;
        if (!stored && !isAwaitingRelease(state)) {
            throw new CommandFailure(
                    "The import is " + status + " with " + state.path("faults").asLong() + " faults" + faults(place));
        }
        return state;
    }

    /** Whether somebody else has to release the file before its lines are stored. */
    public static boolean isAwaitingRelease(JsonNode state) {
        return state.path("status").asString().equals("AWAITING_RELEASE");
    }

    private JsonNode followed(String place, JsonNode known) {
        JsonNode state = known;
        Duration pause = FIRST_PAUSE;
        while (!PAUSED.contains(state.path("status").asString())) {
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            state = ApiClient.required("Reading the import", settled(() -> api.get(place)))
                    .body();
            progress.accept(state);
        }
        return state;
    }

    /** The last answer, if the service is overloaded or away for longer: an import goes on meanwhile, or when it is back. */
    private static ApiClient.Answer settled(Supplier<ApiClient.Answer> call) {
        Instant end = Instant.now().plus(LONGEST_ABSENCE);
        ApiClient.Answer answer = call.get();
        while (PASSING.contains(answer.status()) && Instant.now().isBefore(end)) {
            sleep(LONGEST_PAUSE);
            answer = call.get();
        }
        return answer;
    }

    private String faults(String place) {
        JsonNode page = ApiClient.required("Reading the faults", api.get(place + "/faults"))
                .body();
        StringJoiner shown = new StringJoiner("; ", ": ", "; see " + place + "/faults").setEmptyValue("");
        page.path("items")
                .valueStream()
                .limit(SHOWN_FAULTS)
                .forEach(fault -> shown.add("line %d %s %s"
                        .formatted(
                                fault.path("line").asLong(),
                                fault.path("column").asString(),
                                fault.path("message").asString())));
        return shown.toString();
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted", stopped);
        }
    }
}
