package id.jmo.payout.web;

import id.jmo.payout.application.reconciliation.CloseDifference;
import id.jmo.payout.application.reconciliation.ReconcileAgain;
import id.jmo.payout.application.reconciliation.ShowReconciliations;
import id.jmo.payout.model.reconciliation.DayReconciliation;
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
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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
        DayReconciliation reconciliation = show.find(day)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "reconciliation-not-found")
                        .with("day", day));
        List<DifferenceView> differences = show.differences(day).stream()
                .map(reported -> DifferenceView.of(reported, texts, locale))
                .toList();
        long open = differences.stream().filter(DifferenceView::isOpen).count();
        return new ReconciliationView.Detail(
                ReconciliationView.of(new ShowReconciliations.Day(reconciliation, open)), differences);
    }

    /** Compares the day once more. The result is there when state is DONE again. */
    @PostMapping("/{day}")
    @ForRole({Role.OPERATOR})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "reconciliation-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"reconciliation-day-not-over", "reconciliation-under-way"})
    ReconciliationView.Detail repeatReconciliation(@PathVariable LocalDate day, Locale locale) {
        return switch (reconcileAgain.reconcile(day)) {
            case ACCEPTED -> readReconciliation(day, locale);
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
