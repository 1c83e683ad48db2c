package id.jmo.claim.web;

import id.jmo.claim.application.DecideReview;
import id.jmo.claim.application.ReadClaims;
import id.jmo.claim.model.Claim;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.Milestone;
import id.jmo.claim.model.Officer;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Review by officers: claims whose identity verdict was unclear. Auditors read, officers decide. */
@RestController
@RequestMapping("/api/v1/claim-reviews")
@ForRole(Role.CLAIMS_OFFICER)
@Tag(name = "Claim reviews")
class ReviewController {

    private final ReadClaims claims;
    private final DecideReview decideReview;
    private final ReviewViews views;

    ReviewController(ReadClaims claims, DecideReview decideReview, ReviewViews views) {
        this.claims = claims;
        this.decideReview = decideReview;
        this.views = views;
    }

    /** @param reason in the officer's own words; kept with the claim, and shown to the member if it is a refusal */
    record DecisionRequest(
            @NotNull DecideReview.Verdict decision,
            @NotBlank @Size(max = 500) String reason) {}

    /** Lists the claims that wait for an officer. */
    @GetMapping
    @ForRole({Role.CLAIMS_OFFICER, Role.AUDITOR})
    Page<ReviewViews.ReviewView> listClaimReviews(
            @RequestParam(required = false) @Nullable ClaimId cursor, Locale locale) {
        return claims.inReview(cursor).map(claim -> views.review(claim, locale));
    }

    /** Reads a claim that came to the officers. */
    @GetMapping("/{claimId}")
    @ForRole({Role.CLAIMS_OFFICER, Role.AUDITOR})
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "claim-not-found")
    ReviewViews.ReviewView readClaimReview(@PathVariable ClaimId claimId, Locale locale) {
        return views.review(reviewed(claimId), locale);
    }

    /** Approves or rejects a claim that waits for an officer. A large claim needs two officers. */
    @PostMapping("/{claimId}/decision")
    @ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "claim-not-found")
    @ProblemResponse(status = HttpStatus.FORBIDDEN, codes = "own-claim-not-decidable")
    @ProblemResponse(
            status = HttpStatus.CONFLICT,
            codes = {"claim-not-in-review", "second-officer-must-differ"})
    ReviewViews.ReviewView decideClaimReview(
            @PathVariable ClaimId claimId,
            @Valid @RequestBody DecisionRequest request,
            CurrentUser officer,
            Locale locale) {
        Decision decision = decideReview
                .decide(claimId, new Officer(officer.id(), officer.memberId()), request.decision(), request.reason())
                .orElseThrow(ClaimProblems::claimNotFound);
        return switch (decision) {
            case Decision.Moved moved -> views.review(moved.claim(), locale);
            case Decision.SecondOfficerMustDiffer() -> throw ClaimProblems.secondOfficerMustDiffer();
            case Decision.OfficersOwnClaim() -> throw ClaimProblems.officersOwnClaim();
            case Decision.NotAllowed _, Decision.Ignored _ -> throw ClaimProblems.notInReview();
        };
    }

    /** Only claims that came to review, also after it. */
    private Claim reviewed(ClaimId id) {
        return claims.find(id)
                .filter(claim -> claim.timeline().contains(Milestone.SENT_TO_REVIEW))
                .orElseThrow(ClaimProblems::claimNotFound);
    }
}
