package id.jmo.platform.consumption;

import id.jmo.platform.keycloakspringadapter.AuditNote;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The operator's access to this service's dead letters. An auditor reads and does not act. Who did what and why is
 * in the service's audit records.
 */
@RestController
@RequestMapping("/api/v1/operations/${spring.application.name}/dead-letters")
@Tag(name = "Dead letters")
class DeadLetterController {

    private final DeadLetters deadLetters;
    private final DeadLetterView view;

    DeadLetterController(DeadLetters deadLetters, DeadLetterView view) {
        this.deadLetters = deadLetters;
        this.view = view;
    }

    /** @param reason in the operator's own words, for the audit record; without personal data */
    record Reason(@Nullable @Size(max = 500) String reason) {}

    record Discard(@NotBlank @Size(max = 500) String reason) {}

    /**
     * What became of one part of the selection.
     *
     * @param failed ids of those that failed again and go on waiting
     * @param skipped ids of those that were not tried, because an earlier one of the same key still waits or somebody
     *     else was dealing with them
     * @param next the cursor to go on with, {@code null} at the end
     */
    record Replayed(
            int replayed,
            List<String> failed,
            List<String> skipped,
            @Nullable String next) {}

    /** @param next the cursor to go on with, {@code null} at the end */
    record Discarded(int discarded, @Nullable String next) {}

    /**
     * Lists dead letters in the order of publication.
     *
     * @param cause a part of the cause
     * @param olderThan ISO 8601 duration since they became dead letters
     */
    @GetMapping
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page<DeadLetterView.Summary> listDeadLetters(
            @RequestParam(defaultValue = "WAITING") DeadLetter.State state,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable Duration olderThan,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var selection = new DeadLetters.Selection(state, topic, type, cause, olderThan);
        return page(() -> deadLetters.list(selection, cursor, limit)).map(view::summary);
    }

    /** Reads a dead letter with its payload. */
    @GetMapping("/{id}")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "dead-letter-not-found")
    DeadLetterView.Whole readDeadLetter(@PathVariable String id) {
        return view.whole(find(id));
    }

    /** Replays a dead letter. */
    @PostMapping("/{id}/replay")
    @ForRole({Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "dead-letter-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"dead-letter-behind", "dead-letter-under-replay", "dead-letter-decided"})
    @ProblemResponse(status = HttpStatus.UNPROCESSABLE_CONTENT, codes = "dead-letter-failed-again")
    DeadLetterView.Summary replayDeadLetter(
            @PathVariable String id,
            @Valid @RequestBody(required = false) @Nullable Reason why,
            CurrentUser operator,
            AuditNote audit) {
        var reason = why == null ? null : why.reason();
        audit.addReason(reason);
        return switch (deadLetters.replay(waiting(id), operator.id(), reason)) {
            case Replay.Done done -> view.summary(done.letter());
            case Replay.FailedAgain failed ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "dead-letter-failed-again")
                        .with("id", id)
                        .with("cause", failed.letter().cause());
            case Replay.Behind behind ->
                throw Problem.of(HttpStatus.CONFLICT, "dead-letter-behind")
                        .with("id", id)
                        .with("earlier", behind.earlier().id());
            case Replay.Taken _ -> throw taken(id);
        };
    }

    /**
     * Replays the dead letters that wait, a part of them at a time, in the order of publication. What comes after one of the same key that
     * failed again is skipped.
     */
    @PostMapping("/replays")
    @ForRole({Role.OPERATOR})
    Replayed replayDeadLetters(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable Duration olderThan,
            @RequestParam(required = false) @Nullable String cursor,
            @Valid @RequestBody(required = false) @Nullable Reason why,
            CurrentUser operator,
            AuditNote audit) {
        var reason = why == null ? null : why.reason();
        audit.addReason(reason);
        var selection = new DeadLetters.Selection(DeadLetter.State.WAITING, topic, type, cause, olderThan);
        var page = page(() -> deadLetters.replayAll(selection, cursor, operator.id(), reason));
        return new Replayed(
                ids(page, Replay.Done.class).size(),
                ids(page, Replay.FailedAgain.class),
                page.items().stream()
                        .filter(replay -> replay instanceof Replay.Behind || replay instanceof Replay.Taken)
                        .map(replay -> replay.letter().id())
                        .toList(),
                page.next());
    }

    /** Discards a dead letter. */
    @PostMapping("/{id}/discard")
    @ForRole({Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "dead-letter-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"dead-letter-under-replay", "dead-letter-decided"})
    DeadLetterView.Summary discardDeadLetter(
            @PathVariable String id, @Valid @RequestBody Discard discard, CurrentUser operator, AuditNote audit) {
        audit.addReason(discard.reason());
        return deadLetters
                .discard(waiting(id), operator.id(), discard.reason())
                .map(view::summary)
                .orElseThrow(() -> taken(id));
    }

    /** Discards the dead letters that wait and are selected, a part of them at a time. */
    @PostMapping("/discards")
    @ForRole({Role.OPERATOR})
    Discarded discardDeadLetters(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable Duration olderThan,
            @RequestParam(required = false) @Nullable String cursor,
            @Valid @RequestBody Discard discard,
            CurrentUser operator,
            AuditNote audit) {
        audit.addReason(discard.reason());
        var selection = new DeadLetters.Selection(DeadLetter.State.WAITING, topic, type, cause, olderThan);
        var page = page(() -> deadLetters.discardAll(selection, cursor, operator.id(), discard.reason()));
        return new Discarded(
                (int) page.items().stream().filter(Optional::isPresent).count(), page.next());
    }

    private static List<String> ids(Page<Replay> page, Class<? extends Replay> ended) {
        return page.items().stream()
                .filter(ended::isInstance)
                .map(replay -> replay.letter().id())
                .toList();
    }

    private static <T> Page<T> page(Supplier<Page<T>> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException noCursor) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request").fault("cursor", "invalid");
        }
    }

    private DeadLetter find(String id) {
        return deadLetters
                .find(id)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "dead-letter-not-found")
                        .with("id", id));
    }

    private DeadLetter waiting(String id) {
        var letter = find(id);
        if (letter.state() != DeadLetter.State.WAITING) {
            throw decided(letter);
        }
        return letter;
    }

    /** It was decided, or is held, since it was read. */
    private Problem taken(String id) {
        var letter = find(id);
        return letter.state() == DeadLetter.State.WAITING
                ? Problem.of(HttpStatus.CONFLICT, "dead-letter-under-replay")
                        .with("id", id)
                        .retryAfter(DeadLetters.HOLD)
                : decided(letter);
    }

    private static Problem decided(DeadLetter letter) {
        return Problem.of(HttpStatus.CONFLICT, "dead-letter-decided")
                .with("id", letter.id())
                .with("state", letter.state());
    }
}
