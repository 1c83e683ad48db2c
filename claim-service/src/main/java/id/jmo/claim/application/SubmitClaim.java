package id.jmo.claim.application;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.Decision;
import id.jmo.claim.model.PayoutAccount;
import id.jmo.claim.model.Submission;
import id.jmo.claim.model.eligibility.Eligibility;
import id.jmo.claim.model.eligibility.MemberFacts;
import id.jmo.claim.model.eligibility.Membership;
import id.jmo.claim.model.rules.Cause;
import id.jmo.claim.model.rules.CausePolicy;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.util.Optional;

/** A member claims the savings. From here on events move the claim. */
@UseCase
public class SubmitClaim {

    /**
     * The member's request. The account must be the member's own, so the request names no holder.
     *
     * @param command identifies the request: repeated after a failure it has no second effect
     * @param account none for the one on the member's record
     */
    public record Request(
            String command,
            MemberId member,
            Cause cause,
            VerificationId verification,
            Optional<MemberFacts.BankAccount> account) {}

    /** The result. */
    public sealed interface Outcome {

        record Submitted(Claim claim) implements Outcome {}

        /** No event of the member has arrived yet. */
        record MemberUnknown() implements Outcome {}

        record AnotherIsOpen(ClaimId open) implements Outcome {}

        record VerificationUsed() implements Outcome {}

        /** The request names no account, and there is none on the member's record. */
        record NoAccountOnRecord() implements Outcome {}

        /** @param causeFault what is wrong with the cause, if anything */
        record Refused(Eligibility eligibility, Cause cause, Optional<CausePolicy.Fault> causeFault)
                implements Outcome {}
    }

    private final CheckEligibility eligibility;
    private final CausePolicy causes;
    private final Claims claims;
    private final MoveClaim moves;

    SubmitClaim(CheckEligibility eligibility, CausePolicy causes, Claims claims, MoveClaim moves) {
        this.eligibility = eligibility;
        this.causes = causes;
        this.claims = claims;
        this.moves = moves;
    }

    /** A repeated command finds the claim that it created, which by now would make it fail. */
    public Outcome submit(Request request) {
        Outcome outcome = eligibility
                .checkAllButOpenClaim(request.member())
                .map(checked -> submit(request, checked))
                .orElseGet(Outcome.MemberUnknown::new);
        return outcome instanceof Outcome.Submitted
                ? outcome
                : claims.submittedBy(request.command())
                        .<Outcome>map(Outcome.Submitted::new)
                        .orElse(outcome);
    }

    private Outcome submit(Request request, CheckEligibility.Checked checked) {
        Optional<CausePolicy.Fault> causeFault =
                causeFault(request.cause(), checked.member().membership());
        if (!checked.eligibility().eligible() || causeFault.isPresent()) {
            return refuse(request, checked.eligibility(), causeFault);
        }
        MemberFacts member = checked.member();
        return request.account()
                .or(member::bankAccount)
                .map(account -> admit(request, new PayoutAccount(account.bankCode(), account.number(), member.name())))
                .orElseGet(Outcome.NoAccountOnRecord::new);
    }

    /** An open claim is reported before anything else. */
    private Outcome refuse(Request request, Eligibility eligibility, Optional<CausePolicy.Fault> causeFault) {
        return claims.openClaimOf(request.member())
                .<Outcome>map(Outcome.AnotherIsOpen::new)
                .orElseGet(() -> new Outcome.Refused(eligibility, request.cause(), causeFault));
    }

    /** As long as the membership lasts, the membership is the fault and not the cause. */
    private Optional<CausePolicy.Fault> causeFault(Cause cause, Membership membership) {
        return switch (membership) {
            case Membership.Active() -> Optional.empty();
            case Membership.Ended ended -> causes.faultOf(cause, ended.cause());
        };
    }

    private Outcome admit(Request request, PayoutAccount account) {
        Decision.Moved submitted = new Submission(
                        claims.idFor(request.command()),
                        request.member(),
                        request.cause(),
                        request.verification(),
                        account)
                .submit(moves.contextFor(request.member()));
        return switch (claims.add(submitted, request.command())) {
            case Claims.Admission.Admitted() -> new Outcome.Submitted(submitted.claim());
            case Claims.Admission.AnotherIsOpen(ClaimId open) -> new Outcome.AnotherIsOpen(open);
            case Claims.Admission.VerificationUsed() -> new Outcome.VerificationUsed();
        };
    }
}
