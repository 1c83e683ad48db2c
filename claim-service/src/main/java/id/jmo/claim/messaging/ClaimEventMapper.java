package id.jmo.claim.messaging;

import id.jmo.claim.model.ClaimFact;
import id.jmo.claim.model.PayoutAccount;
import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What this service publishes on {@code jmo.claims.v1}. A version is never edited; a breaking change is a new type. */
@Component
class ClaimEventMapper implements EventMapper<ClaimFact> {

    record Submitted(
            ClaimId claimId,
            MemberId memberId,
            Cause cause,
            VerificationId verificationId,
            Instant submittedAt,
            Instant payBy) {}

    record SentToReview(ClaimId claimId, MemberId memberId, List<String> reasons) {}

    record Approved(
            ClaimId claimId,
            MemberId memberId,
            Rupiah gross,
            Rupiah tax,
            Rupiah net,
            PayoutId payoutId,
            Payout payout,
            String approvedBy,
            Instant payBy) {}

    record Rejected(ClaimId claimId, MemberId memberId, List<String> reasons) {}

    record Cancelled(ClaimId claimId, MemberId memberId) {}

    record Returned(ClaimId claimId, MemberId memberId, PayoutId payoutId, String reason) {}

    /** @param payoutId the payout that was refused or returned, as is {@code reason} */
    record Parked(ClaimId claimId, MemberId memberId, PayoutId payoutId, String reason) {}

    record PayoutAccountCorrected(
            ClaimId claimId, MemberId memberId, Rupiah net, PayoutId payoutId, Payout payout, Instant payBy) {}

    record Completed(
            ClaimId claimId,
            MemberId memberId,
            Rupiah net,
            Instant completedAt,
            String bankCode,
            String accountNumberMasked) {}

    /** Number and name travel encrypted. */
    record Payout(String bankCode, Confidential accountNumber, Confidential holderName) {

        static Payout to(PayoutAccount account) {
            return new Payout(account.bankCode(), account.accountNumber(), account.holderName());
        }
    }

    @Override
    public Optional<Event> map(ClaimFact fact) {
        return Optional.of(
                switch (fact) {
                    case ClaimFact.Submitted it ->
                        new Event(
                                "id.jmo.claim.submitted.v1",
                                new Submitted(
                                        it.claim(),
                                        it.member(),
                                        it.cause(),
                                        it.verification(),
                                        it.submittedAt(),
                                        it.payBy()));
                    case ClaimFact.SentToReview it ->
                        new Event(
                                "id.jmo.claim.sent-to-review.v1",
                                new SentToReview(it.claim(), it.member(), it.reasons()));
                    case ClaimFact.Approved it ->
                        new Event(
                                "id.jmo.claim.approved.v1",
                                new Approved(
                                        it.claim(),
                                        it.member(),
                                        it.payment().amounts().gross(),
                                        it.payment().amounts().tax(),
                                        it.payment().amounts().net(),
                                        it.payment().payout(),
                                        Payout.to(it.account()),
                                        it.payment().approvedBy(),
                                        it.payBy()));
                    case ClaimFact.Rejected it ->
                        new Event("id.jmo.claim.rejected.v1", new Rejected(it.claim(), it.member(), it.reasons()));
                    case ClaimFact.Cancelled it ->
                        new Event("id.jmo.claim.cancelled.v1", new Cancelled(it.claim(), it.member()));
                    case ClaimFact.Returned it ->
                        new Event(
                                "id.jmo.claim.returned.v1",
                                new Returned(it.claim(), it.member(), it.payout(), it.reason()));
                    case ClaimFact.Parked it ->
                        new Event(
                                "id.jmo.claim.parked.v1",
                                new Parked(it.claim(), it.member(), it.payout(), it.reason()));
                    case ClaimFact.PayoutAccountCorrected it ->
                        new Event(
                                "id.jmo.claim.payout-account-corrected.v1",
                                new PayoutAccountCorrected(
                                        it.claim(),
                                        it.member(),
                                        it.payment().amounts().net(),
                                        it.payment().payout(),
                                        Payout.to(it.account()),
                                        it.payBy()));
                    case ClaimFact.Completed it ->
                        new Event(
                                "id.jmo.claim.completed.v1",
                                new Completed(
                                        it.claim(),
                                        it.member(),
                                        it.net(),
                                        it.completedAt(),
                                        it.account().bankCode(),
                                        it.account().accountNumber().masked()));
                });
    }
}
