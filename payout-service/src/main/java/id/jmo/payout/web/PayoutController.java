package id.jmo.payout.web;

import id.jmo.payout.application.ShowPayouts;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.PayoutId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payouts for operators and auditors. Nobody can move money here. */
@RestController
@RequestMapping("/api/v1/payouts")
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Payouts")
class PayoutController {

    private static final int PAGE = 50;

    private final ShowPayouts payouts;
    private final ProblemTexts texts;

    PayoutController(ShowPayouts payouts, ProblemTexts texts) {
        this.payouts = payouts;
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
                .map(payout -> PayoutView.Detail.of(view(payout, locale), payout.notes()))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "payout-not-found"));
    }

    private PayoutView view(Payout payout, Locale locale) {
        PayoutState state = payout.state();
        return PayoutView.of(
                payout, state.isSettled() ? null : texts.get(locale, "payout.next-action." + state.kind(), Map.of()));
    }
}
