package id.jmo.claim.web;

import id.jmo.claim.application.CheckEligibility;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The three green ticks, and what else must be in order before a member may claim. */
@RestController
@ForRole(Role.MEMBER)
@Tag(name = "Eligibility")
class EligibilityController {

    private final CheckEligibility check;
    private final TickViews ticks;
    private final ClaimTexts texts;

    EligibilityController(CheckEligibility check, TickViews ticks, ClaimTexts texts) {
        this.check = check;
        this.ticks = ticks;
        this.texts = texts;
    }

    /**
     * @param estimate what the claim would come to if it were paid today; none if nothing is available
     * @param cause the cause to claim with; none if the app cannot take the claim
     * @param bankAccount the one on the member's record, masked, into which a claim is paid that names none; none if the member has
     *     confirmed none in a data update
     */
    record EligibilityView(
            boolean eligible,
            Rupiah balance,
            Rupiah available,
            ClaimView.@Nullable Amounts estimate,
            ClaimTexts.@Nullable Coded cause,
            ClaimView.@Nullable Account bankAccount,
            List<TickViews.TickView> ticks) {}

    /** Checks whether the member may claim, and names everything that stands in the way. */
    @GetMapping("/api/v1/claims/eligibility")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "membership-not-found")
    EligibilityView checkEligibility(@CurrentMember MemberId me, Locale locale) {
        CheckEligibility.Checked checked = check.check(me).orElseThrow(ClaimProblems::memberUnknown);
        return new EligibilityView(
                checked.eligibility().eligible(),
                checked.savings().balance(),
                checked.savings().available(),
                check.estimate(checked).map(ClaimView.Amounts::of).orElse(null),
                checked.cause()
                        .map(cause -> texts.coded(locale, "cause", cause))
                        .orElse(null),
                checked.member()
                        .bankAccount()
                        .map(account -> new ClaimView.Account(
                                account.bankCode(), account.number().masked()))
                        .orElse(null),
                ticks.of(checked.eligibility().ticks(), locale));
    }
}
