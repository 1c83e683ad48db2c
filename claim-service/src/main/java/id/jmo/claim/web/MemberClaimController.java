package id.jmo.claim.web;

import id.jmo.claim.application.ReadClaims;
import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimStatus;
import id.jmo.claim.model.Milestone;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All claims of one member, for officers who help the member. */
@RestController
@ForRole({Role.CLAIMS_OFFICER, Role.COMPLAINT_OFFICER, Role.AUDITOR})
@Tag(name = "Claims of a member")
class MemberClaimController {

    private final ReadClaims claims;
    private final ClaimViews views;

    MemberClaimController(ReadClaims claims, ClaimViews views) {
        this.claims = claims;
        this.views = views;
    }

    /**
     * @param reviewed whether the claim came to the officers, so that it can be read as a review
     * @param payBy deadline of the payment
     * @param amounts once the claim is approved
     * @param payout where the money goes, the number masked
     * @param reasons of a rejection or a return
     * @param latest what has happened last
     */
    record MemberClaimView(
            ClaimId claimId,
            ClaimStatus status,
            boolean reviewed,
            ClaimTexts.Coded cause,
            OffsetDateTime submittedAt,
            OffsetDateTime payBy,
            ClaimView.@Nullable Amounts amounts,
            ClaimView.Account payout,
            List<ClaimTexts.Coded> reasons,
            TimelineView.Entry latest) {}

    /** Lists a member's claims, the latest first, for an officer who helps the member. */
    @GetMapping("/api/v1/claims/members/{memberId}")
    Page<MemberClaimView> listClaimsOfMember(
            @PathVariable MemberId memberId, @RequestParam(required = false) @Nullable ClaimId cursor, Locale locale) {
        return claims.ofMember(memberId, cursor).map(claim -> view(claim, locale));
    }

    private MemberClaimView view(Claim claim, Locale locale) {
        ClaimView asMember = views.claim(claim, locale);
        return new MemberClaimView(
                claim.id(),
                asMember.status(),
                claim.timeline().contains(Milestone.SENT_TO_REVIEW),
                asMember.cause(),
                Jakarta.at(claim.submittedAt()),
                Jakarta.at(claim.payBy()),
                asMember.amounts(),
                asMember.payout(),
                asMember.reasons(),
                views.entry(claim.timeline().entries().getLast(), locale));
    }
}
