package id.jmo.payout.web;

import id.jmo.payout.application.ShowPayouts;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutState;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.PayoutId;
import java.util.List;
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
class PayoutController {

    private static final int PAGE = 50;

    private final ShowPayouts payouts;

    PayoutController(ShowPayouts payouts) {
        this.payouts = payouts;
    }

    /**
     * Newest first.
     *
     * @param cursor {@code next} of the page before
     */
    @GetMapping
    Page<PayoutView> list(
            @RequestParam(required = false) PayoutState.@Nullable Kind state,
            @RequestParam(required = false) @Nullable UUID cursor) {
        List<Payout> found = payouts.page(state, cursor == null ? null : new PayoutId(cursor), PAGE + 1);
        return Page.cut(found, PAGE, payout -> payout.order().payoutId()).map(PayoutView::of);
    }

    @GetMapping("/{payoutId}")
    PayoutView.Detail show(@PathVariable UUID payoutId) {
        return payouts.find(new PayoutId(payoutId))
                .map(PayoutView.Detail::of)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "payout-not-found"));
    }
}
