package id.jmo.contribution.web.collection;

import id.jmo.contribution.application.collection.ReconcileCollectionAgain;
import id.jmo.contribution.application.collection.ShowCollectionDays;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Paid bills against the bank's statement, day by day, for operators and auditors. Nobody can move money here. */
@RestController
@RequestMapping("/api/v1/contributions/reconciliations")
@Tag(name = "Reconciliation of contributions")
class CollectionReconciliationController {

    private static final int PAGE = 31;
    private static final int DIFFERENCES = 100;

    private final ShowCollectionDays show;
    private final ReconcileCollectionAgain again;
    private final ProblemTexts texts;

    CollectionReconciliationController(ShowCollectionDays show, ReconcileCollectionAgain again, ProblemTexts texts) {
        this.show = show;
        this.again = again;
        this.texts = texts;
    }

    /** @param reason what the person who examined it found */
    record CloseRequest(
            @NotBlank @Size(max = 500) @PlainText String reason) {}

    /**
     * Lists days, the newest first.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page<CollectionDayView> listCollectionDays(@RequestParam(required = false) @Nullable LocalDate cursor) {
        return Page.cut(
                        show.page(cursor, PAGE + 1),
                        PAGE,
                        day -> day.reconciliation().day())
                .map(CollectionDayView::of);
    }

    /** Reads how far a day has come. */
    @GetMapping("/{day}")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "reconciliation-not-found")
    CollectionDayView readCollectionDay(@PathVariable LocalDate day) {
        return CollectionDayView.of(find(day));
    }

    /**
     * Lists the differences of a day.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping("/{day}/differences")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "reconciliation-not-found")
    Page<CollectionDifferenceView> listCollectionDifferences(
            @PathVariable LocalDate day, @RequestParam(required = false) @Nullable UUID cursor, Locale locale) {
        find(day);
        return Page.cut(
                        show.differences(day, cursor, DIFFERENCES + 1),
                        DIFFERENCES,
                        reported -> reported.difference().id())
                .map(reported -> CollectionDifferenceView.of(reported, texts, locale));
    }

    /** Compares the day once more. The result is there when state is DONE again. */
    @PostMapping("/{day}")
    @ForRole({Role.OPERATOR})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"reconciliation-day-not-over", "reconciliation-under-way"})
    CollectionDayView repeatCollectionDay(@PathVariable LocalDate day) {
        return switch (again.reconcile(day)) {
            case ACCEPTED -> readCollectionDay(day);
            case DAY_NOT_OVER ->
                throw Problem.of(HttpStatus.CONFLICT, "reconciliation-day-not-over")
                        .with("day", day);
            case UNDER_WAY ->
                throw Problem.of(HttpStatus.CONFLICT, "reconciliation-under-way")
                        .with("day", day);
        };
    }

    /** Closes a difference that somebody has looked into. */
    @PostMapping("/{day}/differences/{id}/close")
    @ForRole({Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "difference-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "difference-closed")
    CollectionDifferenceView closeCollectionDifference(
            @PathVariable LocalDate day,
            @PathVariable UUID id,
            @Valid @RequestBody CloseRequest request,
            CurrentUser operator,
            Locale locale) {
        ShowCollectionDays.Closed closed = show.close(day, id, operator.id(), request.reason())
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "difference-not-found").with("id", id));
        if (!closed.closedNow()) {
            throw Problem.of(HttpStatus.CONFLICT, "difference-closed").with("id", id);
        }
        return CollectionDifferenceView.of(closed.difference(), texts, locale);
    }

    private ShowCollectionDays.Day find(LocalDate day) {
        return show.find(day)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "reconciliation-not-found")
                        .with("day", day));
    }
}
