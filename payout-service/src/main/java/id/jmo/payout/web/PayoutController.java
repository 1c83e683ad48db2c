package id.jmo.payout.web;

import id.jmo.payout.application.RecordBankFact;
import id.jmo.payout.application.ShowPayouts;
import id.jmo.payout.model.BankFact;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.idempotency.IdempotencyKey;
import id.jmo.platform.idempotency.Idempotent;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.PlainText;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.PayoutId;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Payouts for operators and auditors. Nobody can move money here; what the bank did with it can be recorded by two. */
@RestController
@RequestMapping("/api/v1/payouts")
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Payouts")
class PayoutController {

    private static final int PAGE = 50;

    private final ShowPayouts payouts;
    private final RecordBankFact bankFacts;
    private final ProblemTexts texts;

    PayoutController(ShowPayouts payouts, RecordBankFact bankFacts, ProblemTexts texts) {
        this.payouts = payouts;
        this.bankFacts = bankFacts;
        this.texts = texts;
    }

    /**
     * Lists payouts, the newest first.
     *
     * @param cause only those for a claim, or for an accident
     * @param openLongerThan ISO 8601 duration, such as PT1H: only payouts that were ordered so long ago and still have
     * no
     *     outcome
     * @param cursor {@code next} of the page before
     */
    @GetMapping
    Page<PayoutView> listPayouts(
            @RequestParam(required = false) PayoutState.@Nullable Kind state,
            @RequestParam(required = false) PayoutCause.@Nullable Kind cause,
            @RequestParam(required = false) @Nullable Duration openLongerThan,
            @RequestParam(required = false) @Nullable UUID cursor,
            Locale locale) {
        List<Payout> found =
                payouts.page(state, cause, openLongerThan, cursor == null ? null : new PayoutId(cursor), PAGE + 1);
        return Page.cut(found, PAGE, payout -> payout.order().payoutId()).map(payout -> view(payout, locale));
    }

    /** Reads a payout with what was asked of the bank and what it answered. */
    @GetMapping("/{payoutId}")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "payout-not-found")
    PayoutView.Detail readPayout(@PathVariable UUID payoutId, Locale locale) {
        return payouts.find(new PayoutId(payoutId))
                .map(payout -> PayoutView.Detail.of(view(payout, locale), payout))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "payout-not-found"));
    }

    /**
     * @param outcome what the bank did
     * @param occurredOn the day on which it did it, in Asia/Jakarta
     * @param evidence where it is written, such as a letter with its number and date
     */
    record BankFactRequest(
            @NotNull BankFact.Outcome outcome,
            @NotNull LocalDate occurredOn,
            @NotBlank @PlainText @Size(max = 500) String evidence) {}

    /**
     * Records what the bank said of a payout by letter, by an advice, or too late for the inquiries. Nothing follows from it
     * before another operator confirms it.
     */
    @PostMapping("/{payoutId}/bank-facts")
    @ForRole({Role.OPERATOR})
    @Idempotent
    @ResponseStatus(HttpStatus.CREATED)
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "payout-not-found")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"bank-fact-day", "bank-fact-not-possible", "bank-fact-of-later-payout", "bank-fact-open"})
    PayoutView.Detail recordBankFact(
            @PathVariable UUID payoutId,
            IdempotencyKey key,
            @Valid @RequestBody BankFactRequest request,
            CurrentUser operator,
            Locale locale) {
        require(bankFacts.record(
                new PayoutId(payoutId),
                key.derivedId(),
                request.outcome(),
                request.occurredOn(),
                request.evidence(),
                operator.id()));
        return readPayout(payoutId, locale);
    }

    /** Confirms what another operator recorded: the payout is what the bank made of it, as if it had answered so. */
    @PostMapping("/{payoutId}/bank-facts/{factId}/confirm")
    @ForRole({Role.OPERATOR})
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {"payout-not-found", "bank-fact-not-found"})
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"bank-fact-not-possible", "bank-fact-of-later-payout", "second-operator-must-differ"})
    PayoutView.Detail confirmBankFact(
            @PathVariable UUID payoutId, @PathVariable UUID factId, CurrentUser operator, Locale locale) {
        require(bankFacts.confirm(new PayoutId(payoutId), factId, operator.id()));
        return readPayout(payoutId, locale);
    }

    /** Rejects what another operator recorded; nothing follows from it. */
    @PostMapping("/{payoutId}/bank-facts/{factId}/reject")
    @ForRole({Role.OPERATOR})
    @ProblemResponse(
            status = HttpStatus.NOT_FOUND,
            codes = {"payout-not-found", "bank-fact-not-found"})
    @ProblemResponse(status = HttpStatus.CONFLICT, codes = "second-operator-must-differ")
    PayoutView.Detail rejectBankFact(
            @PathVariable UUID payoutId, @PathVariable UUID factId, CurrentUser operator, Locale locale) {
        require(bankFacts.reject(new PayoutId(payoutId), factId, operator.id()));
        return readPayout(payoutId, locale);
    }

    private static void require(RecordBankFact.Outcome outcome) {
        switch (outcome) {
            case DONE -> {
                // Nothing stands against it.
            }
            case NO_SUCH_PAYOUT -> throw Problem.of(HttpStatus.NOT_FOUND, "payout-not-found");
            case NO_SUCH_FACT -> throw Problem.of(HttpStatus.NOT_FOUND, "bank-fact-not-found");
            case IMPOSSIBLE_DAY -> throw Problem.of(HttpStatus.CONFLICT, "bank-fact-day");
            case NOT_POSSIBLE -> throw Problem.of(HttpStatus.CONFLICT, "bank-fact-not-possible");
            case LATER_PAYOUT -> throw Problem.of(HttpStatus.CONFLICT, "bank-fact-of-later-payout");
            case ANOTHER_IS_OPEN -> throw Problem.of(HttpStatus.CONFLICT, "bank-fact-open");
            case SAME_OPERATOR -> throw Problem.of(HttpStatus.CONFLICT, "second-operator-must-differ");
        }
    }

    private PayoutView view(Payout payout, Locale locale) {
        PayoutState state = payout.state();
        return PayoutView.of(
                payout, state.isSettled() ? null : texts.get(locale, "payout.next-action." + state.kind(), Map.of()));
    }
}
