package id.jmo.claim.web;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimLifecycle;
import id.jmo.claim.model.ClaimState;
import id.jmo.claim.model.ClaimStatus;
import id.jmo.claim.model.ClaimTrigger;
import id.jmo.claim.model.Identity;
import id.jmo.claim.model.OfficerDecision;
import id.jmo.claim.model.StepClock;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.values.VerificationId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims as officers and auditors see them. */
@Component
class ReviewViews {

    private static final String PATH = "/api/v1/claim-reviews/";

    /**
     * @param waitingSince since when the claim waits for an officer; none once the review is over
     * @param amount what the claim would pay before tax; none once the review is over
     * @param doubt why an officer must decide; none once the review is over
     * @param firstApproval the first officer's approval, while the claim waits for a second officer
     * @param decisions what officers have decided, in order; also after the review
     */
    record ReviewView(
            ClaimId claimId,
            MemberId memberId,
            VerificationId verificationId,
            ClaimStatus status,
            ClaimTexts.Coded cause,
            OffsetDateTime submittedAt,
            OffsetDateTime payBy,
            @Nullable OffsetDateTime waitingSince,
            @Nullable Rupiah amount,
            @Nullable Doubt doubt,
            @Nullable FirstApproval firstApproval,
            List<DecisionView> decisions,
            List<TimelineView.Entry> timeline,
            List<ClaimView.NextStep> nextSteps) {}

    /** @param similarity cosine between selfie and reference photo; the policy matches by itself from 0.55 on */
    record Doubt(List<ClaimTexts.Coded> reasons, double similarity, double liveness) {}

    record FirstApproval(String officer, String reason) {}

    /** @param reason in the officer's own words */
    record DecisionView(String officer, OfficerDecision.Verdict verdict, String reason, OffsetDateTime at) {}

    private final ClaimTexts texts;
    private final ClaimViews claims;

    ReviewViews(ClaimTexts texts, ClaimViews claims) {
        this.texts = texts;
        this.claims = claims;
    }

    ReviewView review(Claim claim, Locale locale) {
        return switch (claim.state()) {
            case ClaimState.InReview review -> view(claim, locale, review.gross(), doubt(review.doubt(), locale), null);
            case ClaimState.AwaitingSecondOfficer awaiting ->
                view(
                        claim,
                        locale,
                        awaiting.gross(),
                        doubt(awaiting.doubt(), locale),
                        new FirstApproval(awaiting.firstOfficer(), awaiting.firstReason()));
            case ClaimState.Verifying _,
                    ClaimState.Paying _,
                    ClaimState.Settling _,
                    ClaimState.Completed _,
                    ClaimState.AwaitingCorrection _,
                    ClaimState.Rejected _,
                    ClaimState.Cancelled _ -> view(claim, locale, null, null, null);
        };
    }

    private ReviewView view(
            Claim claim,
            Locale locale,
            @Nullable Rupiah amount,
            @Nullable Doubt doubt,
            @Nullable FirstApproval firstApproval) {
        return new ReviewView(
                claim.id(),
                claim.member(),
                claim.verification(),
                claim.state().status(),
                texts.coded(locale, "cause", claim.cause()),
                Jakarta.at(claim.submittedAt()),
                Jakarta.at(claim.payBy()),
                doubt == null
                        ? null
                        : claim.clock().map(StepClock::since).map(Jakarta::at).orElse(null),
                amount,
                doubt,
                firstApproval,
                claim.decisions().stream()
                        .map(made ->
                                new DecisionView(made.officer(), made.verdict(), made.reason(), Jakarta.at(made.at())))
                        .toList(),
                claim.timeline().entries().stream()
                        .map(entry -> claims.entry(entry, locale))
                        .toList(),
                nextSteps(claim, locale));
    }

    private Doubt doubt(Identity.Unclear doubt, Locale locale) {
        return new Doubt(texts.reasons(locale, doubt.reasons()), doubt.similarity(), doubt.liveness());
    }

    private List<ClaimView.NextStep> nextSteps(Claim claim, Locale locale) {
        return ClaimLifecycle.allows(claim, ClaimTrigger.OfficerApproves.class)
                ? List.of(
                        new ClaimView.NextStep(
                                "decide",
                                "POST",
                                PATH + claim.id() + "/decision",
                                texts.text(locale, "claim.next.decide")),
                        new ClaimView.NextStep(
                                "compare-faces",
                                "GET",
                                "/api/v1/identity-reviews/" + claim.verification(),
                                texts.text(locale, "claim.next.compare-faces")))
                : List.of();
    }
}
