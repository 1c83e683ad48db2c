package id.jmo.claim.application;

import id.jmo.claim.model.ClaimAmounts;
import id.jmo.claim.model.ClaimRules;
import id.jmo.claim.model.eligibility.Eligibility;
import id.jmo.claim.model.eligibility.EligibilityPolicy;
import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.claim.model.eligibility.Membership;
import id.jmo.claim.model.eligibility.SavingsFacts;
import id.jmo.claim.model.rules.Cause;
import id.jmo.claim.model.rules.CausePolicy;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.util.Optional;

/** Decides whether a member may claim, from this service's own copies: no other service is called. */
@UseCase
public class CheckEligibility {

    /**
     * @param openClaim read after the savings: a claim whose hold they show is found
     * @param cause the one cause that the member can give; none if a claim must go through a branch
     */
    public record Checked(
            MemberFacts member,
            SavingsFacts savings,
            Optional<ClaimId> openClaim,
            Eligibility eligibility,
            Optional<Cause> cause) {}

    private final MemberRecord members;
    private final SavingsRecord savings;
    private final Claims claims;
    private final EligibilityPolicy policy;
    private final CausePolicy causes;
    private final ClaimRules rules;
    private final Payments payments;
    private final Clock clock;

    CheckEligibility(
            MemberRecord members,
            SavingsRecord savings,
            Claims claims,
            EligibilityPolicy policy,
            CausePolicy causes,
            ClaimRules rules,
            Payments payments,
            Clock clock) {
        this.members = members;
        this.savings = savings;
        this.claims = claims;
        this.policy = policy;
        this.causes = causes;
        this.rules = rules;
        this.payments = payments;
        this.clock = clock;
    }

    /** @return empty as long as no event of the member has arrived */
    public Optional<Checked> check(MemberId id) {
        return members.find(id).map(member -> {
            SavingsFacts saved = savings.of(id);
            return checked(member, saved, claims.openClaimOf(id));
        });
    }

    /**
     * What a claim for all that is available would come to, were it paid today. The day of the payment decides, and so the claim
     * may come to something else.
     *
     * @return empty if nothing is available
     */
    public Optional<ClaimAmounts> estimate(Checked checked) {
        Rupiah gross = checked.savings().available();
        return gross.isPositive()
                ? Optional.of(new ClaimAmounts(
                        gross,
                        rules.tax().on(gross, payments.of(checked.member().id()), Jakarta.today(clock))))
                : Optional.empty();
    }

    /** The same without looking for an open claim: adding a claim finds it anyway. */
    Optional<Checked> checkAllButOpenClaim(MemberId id) {
        return members.find(id).map(member -> checked(member, savings.of(id), Optional.empty()));
    }

    private Checked checked(MemberFacts member, SavingsFacts saved, Optional<ClaimId> open) {
        Rupiah claimable =
                saved.claimable(saved.held().isPositive() ? claims.heldForReturned(member.id()) : Rupiah.ZERO);
        Eligibility eligibility = policy.assess(member, claimable, open, Jakarta.today(clock));
        return new Checked(member, saved, open, eligibility, claimableCause(member));
    }

    private Optional<Cause> claimableCause(MemberFacts member) {
        return switch (member.membership()) {
            case Membership.Active() -> Optional.empty();
            case Membership.Ended ended -> ended.cause().filter(causes::isOnline);
        };
    }
}
