package id.jmo.claim.web;

import id.jmo.claim.application.ListLateClaims;
import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimState;
import id.jmo.claim.model.StepClock;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.Rupiah;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For operators: the claims that are late, and what to do about each; and those that wait for their members alone. */
@RestController
@ForRole({Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Late claims")
class LateClaimController {

    private final ListLateClaims listLateClaims;
    private final ClaimTexts texts;

    LateClaimController(ListLateClaims listLateClaims, ClaimTexts texts) {
        this.listLateClaims = listLateClaims;
        this.texts = texts;
    }

    /**
     * @param step what the claim waits for
     * @param lateBy ISO 8601 duration since the step was due; PT0S if only the payment deadline has passed
     * @param nextAction whose answer is missing, and what an operator can do about it
     */
    record LateView(
            ClaimId claimId,
            MemberId memberId,
            ClaimTexts.Coded step,
            OffsetDateTime since,
            OffsetDateTime due,
            Duration lateBy,
            OffsetDateTime payBy,
            boolean promiseMissed,
            ClaimTexts.Coded nextAction) {}

    /** Lists the claims that are late. */
    @GetMapping("/api/v1/late-claims")
    Page<LateView> listLateClaims(@RequestParam(required = false) @Nullable ClaimId cursor, Locale locale) {
        return listLateClaims.list(cursor).map(late -> view(late, locale));
    }

    /**
     * @param returnedAt when the payment came back
     * @param reason why, as the bank says
     * @param amount of the payment, in rupiah; it stays held for the claim
     */
    record ParkedView(
            ClaimId claimId, MemberId memberId, OffsetDateTime returnedAt, ClaimTexts.Coded reason, Rupiah amount) {}

    /** Lists the claims whose members have not named another account in time; they were reminded and still may. */
    @GetMapping("/api/v1/parked-claims")
    Page<ParkedView> listParkedClaims(@RequestParam(required = false) @Nullable ClaimId cursor, Locale locale) {
        return listLateClaims.parked(cursor).map(claim -> parkedView(claim, locale));
    }

    private ParkedView parkedView(Claim claim, Locale locale) {
        var state = (ClaimState.Parked) claim.state();
        return new ParkedView(
                claim.id(),
                claim.member(),
                Jakarta.at(claim.timeline().entries().getLast().at()),
                texts.reasons(locale, List.of(state.reason())).getFirst(),
                state.payment().amounts().net());
    }

    private LateView view(ListLateClaims.Late late, Locale locale) {
        Claim claim = late.claim();
        StepClock step = claim.clock().orElseThrow();
        return new LateView(
                claim.id(),
                claim.member(),
                texts.coded(locale, "step", step.step()),
                Jakarta.at(step.since()),
                Jakarta.at(step.due()),
                late.lateBy(),
                Jakarta.at(claim.payBy()),
                late.deadlineMissed(),
                texts.coded(locale, "when-late", claim.state().awaits().orElseThrow()));
    }
}
