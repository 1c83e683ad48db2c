package id.jmo.platform.consumption;

import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operator's view of the messages this service set aside. */
@RestController
@RequestMapping("/api/v1/operations/${spring.application.name}/dead-letters")
class DeadLetterController {

    private final DeadLetters deadLetters;
    private final DeadLetterView view;

    DeadLetterController(DeadLetters deadLetters, DeadLetterView view) {
        this.deadLetters = deadLetters;
        this.view = view;
    }

    /** @param next where to go on listing, {@code null} at the end */
    record Page(
            List<DeadLetterView.Summary> items, @Nullable String next) {}

    /** @param failed ids of those that failed again and go on waiting */
    record Replayed(int replayed, List<String> failed) {}

    record Discard(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page list(
            @RequestParam(defaultValue = "WAITING") DeadLetter.State state,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var selection = new DeadLetters.Selection(state, topic, type, cause);
        var letters = deadLetters.list(selection, cursor, limit);
        return new Page(
                letters.stream().map(view::summary).toList(),
                letters.size() < limit ? null : letters.getLast().id());
    }

    @GetMapping("/{id}")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    DeadLetterView.Whole read(@PathVariable String id) {
        return view.whole(find(id));
    }

    @PostMapping("/{id}/replay")
    @ForRole({Role.OPERATOR})
    DeadLetterView.Summary replay(@PathVariable String id, CurrentUser operator) {
        var after = deadLetters.replay(waiting(id), operator.id());
        if (after.state() == DeadLetter.State.WAITING) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "dead-letter-failed-again")
                    .with("id", id)
                    .with("cause", after.cause());
        }
        return view.summary(after);
    }

    /** Replays what waits, of one topic or of all, in the order in which it was published. */
    @PostMapping("/replays")
    @ForRole({Role.OPERATOR})
    Replayed replayAll(
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String type,
            CurrentUser operator) {
        var results = deadLetters.replayAll(topic, type, operator.id());
        return new Replayed(
                (int) results.stream()
                        .filter(letter -> letter.state() == DeadLetter.State.REPLAYED)
                        .count(),
                results.stream()
                        .filter(letter -> letter.state() == DeadLetter.State.WAITING)
                        .map(DeadLetter::id)
                        .toList());
    }

    @PostMapping("/{id}/discard")
    @ForRole({Role.OPERATOR})
    DeadLetterView.Summary discard(@PathVariable String id, @Valid @RequestBody Discard discard, CurrentUser operator) {
        return view.summary(deadLetters.discard(waiting(id), operator.id(), discard.reason()));
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
            throw Problem.of(HttpStatus.CONFLICT, "dead-letter-decided")
                    .with("id", id)
                    .with("state", letter.state());
        }
        return letter;
    }
}
