package id.jmo.payout.web;

import id.jmo.payout.application.reconciliation.CloseDifference;
import id.jmo.payout.application.reconciliation.ReconcileAgain;
import id.jmo.payout.application.reconciliation.ShowReconciliations;
import id.jmo.payout.model.reconciliation.Difference;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Our payouts against the bank's statement, day by day, for operators and auditors. Nobody can move money here. */
@RestController
@RequestMapping("/api/v1/reconciliations")
@Tag(name = "Reconciliations")
class ReconciliationController {

    private static final int PAGE = 31;
    private static final int DIFFERENCES = 100;

    private final ShowReconciliations show;
    private final ReconcileAgain reconcileAgain;
    private final CloseDifference closeDifference;
    private final ProblemTexts texts;

    ReconciliationController(
            ShowReconciliations show,
            ReconcileAgain reconcileAgain,
            CloseDifference closeDifference,
            ProblemTexts texts) {
        this.show = show;
        this.reconcileAgain = reconcileAgain;
        this.closeDifference = closeDifference;
        this.texts = texts;
    }

    /** @param reason what the person who examined it found */
    record CloseRequest(@NotBlank @Size(max = 500) String reason) {}

    /**
     * Lists days, the newest first.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    Page<ReconciliationView> listReconciliations(@RequestParam(required = false) @Nullable LocalDate cursor) {
        return Page.cut(
                        show.page(cursor, PAGE + 1),
                        PAGE,
                        day -> day.reconciliation().day())
                .map(ReconciliationView::of);
    }

    /** Reads a day with its differences. */
    @GetMapping("/{day}")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "reconciliation-not-found")
    ReconciliationView.Detail readReconciliation(@PathVariable LocalDate day, Locale locale) {
        ShowReconciliations.Day found = find(day);
        Page<DifferenceView> first = differences(day, null, locale);
        return new ReconciliationView.Detail(ReconciliationView.of(found), first.items(), first.next());
    }

    /**
     * Lists the differences of a day in the order in which they were found.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping("/{day}/differences")
    @ForRole({Role.OPERATOR, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "reconciliation-not-found")
    Page<DifferenceView> listDifferences(
            @PathVariable LocalDate day, @RequestParam(required = false) @Nullable UUID cursor, Locale locale) {
        find(day);
        return differences(day, cursor, locale);
    }

    private ShowReconciliations.Day find(LocalDate day) {
        return show.find(day)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "reconciliation-not-found")
                        .with("day", day));
    }

    private Page<DifferenceView> differences(LocalDate day, @Nullable UUID after, Locale locale) {
        return Page.cut(
                        show.differences(day, after, DIFFERENCES + 1),
                        DIFFERENCES,
                        reported -> reported.difference().id())
                .map(reported -> DifferenceView.of(reported, texts, locale));
    }

    /** Compares the day once more. The result is there when state is DONE again. */
    @PostMapping("/{day}")
    @ForRole({Role.OPERATOR})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "reconciliation-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"reconciliation-before-first-payout", "reconciliation-day-not-over", "reconciliation-under-way"})
    ReconciliationView.Detail repeatReconciliation(@PathVariable LocalDate day, Locale locale) {
        return switch (reconcileAgain.reconcile(day)) {
            case ACCEPTED -> readReconciliation(day, locale);
            case BEFORE_FIRST_PAYOUT ->
                throw Problem.of(HttpStatus.CONFLICT, "reconciliation-before-first-payout")
                        .with("day", day);
            case DAY_NOT_OVER ->
                throw Problem.of(HttpStatus.CONFLICT, "reconciliation-day-not-over")
                        .with("day", day);
            case UNDER_WAY ->
                throw Problem.of(HttpStatus.CONFLICT, "reconciliation-under-way")
                        .with("day", day);
        };
    }

    /**
     * @param kind of the differences to close
     * @param reason what the person who examined them found
     */
    record CloseAllRequest(
            @NotNull Difference.Kind kind,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param closed how many differences were open */
    record ClosedView(long closed) {}

    /** Closes all open differences of one kind that a day has, as when a line of the bank repeats itself. */
    @PostMapping("/{day}/differences/close")
    @ForRole({Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "reconciliation-not-found")
    ClosedView closeDifferences(
            @PathVariable LocalDate day, @Valid @RequestBody CloseAllRequest request, CurrentUser operator) {
        find(day);
        return new ClosedView(closeDifference.closeAll(day, request.kind(), operator.id(), request.reason()));
    }

    /** Closes a difference that somebody has looked into. */
    @PostMapping("/{day}/differences/{id}/close")
    @ForRole({Role.OPERATOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "difference-not-found")
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "difference-closed")
    DifferenceView closeDifference(
            @PathVariable LocalDate day,
            @PathVariable UUID id,
            @Valid @RequestBody CloseRequest request,
            CurrentUser operator,
            Locale locale) {
        CloseDifference.Outcome outcome = closeDifference
                .close(day, id, operator.id(), request.reason())
                .orElseThrow(() ->
                        Problem.of(HttpStatus.NOT_FOUND, "difference-not-found").with("id", id));
        if (!outcome.closedNow()) {
            throw Problem.of(HttpStatus.CONFLICT, "difference-closed").with("id", id);
        }
        return DifferenceView.of(outcome.difference(), texts, locale);
    }
}
