package id.jmo.claim.model;

import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of a claim, with the data that only this state has. {@link ClaimLifecycle} has the transitions. */
public sealed interface ClaimState {

    /** Waits for the hold of the balance and for the identity verdict, which arrive in any order. */
    record Verifying(Optional<Rupiah> held, Optional<Identity> identity) implements ClaimState {

        private Awaited missing() {
            if (held.isPresent()) {
                return Awaited.VERDICT;
            }
            return identity.isPresent() ? Awaited.HOLD : Awaited.HOLD_AND_VERDICT;
        }
    }

    /** In the officers' queue, because the identity verdict was unclear. */
    record InReview(Rupiah gross, Identity.Unclear doubt) implements ClaimState {}

    /** One officer approved; the amount needs a second, different one. */
    record AwaitingSecondOfficer(Rupiah gross, Identity.Unclear doubt, String firstOfficer, String firstReason)
            implements ClaimState {}

    /** Approved, the payment is ordered. */
    record Paying(Payment payment) implements ClaimState {}

    /** The bank has paid; the ledger is being settled. */
    record Settling(Payment payment, Instant paidAt) implements ClaimState {}

    /** The money is with the member and the ledger is settled. */
    record Completed(Payment payment, Instant completedAt) implements ClaimState {}

    /** Waits for the member to give another account; the money stays held for the claim. */
    sealed interface AwaitingCorrection extends ClaimState permits Returned, Parked {
        Payment payment();

        String reason();
    }

    /** Retur: the bank refused the account or sent the money back; the member must give another account. */
    record Returned(Payment payment, String reason) implements AwaitingCorrection {}

    /** As {@link Returned}, when the member has not answered in time. There is no deadline any more, and nothing is late. */
    record Parked(Payment payment, String reason) implements AwaitingCorrection {}

    /** @param note the officer's reason, shown to the member */
    record Rejected(List<String> reasons, @Nullable String note) implements ClaimState {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    /** By the member, before the approval. */
    record Cancelled() implements ClaimState {}

    default ClaimStatus status() {
        return switch (this) {
            case Verifying _ -> ClaimStatus.VERIFYING;
            case InReview _ -> ClaimStatus.IN_REVIEW;
            case AwaitingSecondOfficer _ -> ClaimStatus.AWAITING_SECOND_OFFICER;
            case Paying _ -> ClaimStatus.PAYING;
            case Settling _ -> ClaimStatus.SETTLING;
            case Completed _ -> ClaimStatus.COMPLETED;
            case AwaitingCorrection _ -> ClaimStatus.RETURNED;
            case Rejected _ -> ClaimStatus.REJECTED;
            case Cancelled _ -> ClaimStatus.CANCELLED;
        };
    }

    /** What a claim in this state waits for, with a deadline; none if it has ended or is parked. */
    default Optional<Step> step() {
        return switch (this) {
            case Verifying _ -> Optional.of(Step.VERIFICATION);
            case InReview _ -> Optional.of(Step.REVIEW);
            case AwaitingSecondOfficer _ -> Optional.of(Step.SECOND_REVIEW);
            case Paying _ -> Optional.of(Step.PAYMENT);
            case Settling _ -> Optional.of(Step.SETTLEMENT);
            case Returned _ -> Optional.of(Step.CORRECTION);
            case Parked _, Completed _, Rejected _, Cancelled _ -> Optional.empty();
        };
    }

    /** Whose answer a claim in this state waits for; none if it has ended. */
    default Optional<Awaited> awaits() {
        return switch (this) {
            case Verifying verifying -> Optional.of(verifying.missing());
            case InReview _ -> Optional.of(Awaited.OFFICER);
            case AwaitingSecondOfficer _ -> Optional.of(Awaited.SECOND_OFFICER);
            case Paying _ -> Optional.of(Awaited.PAYOUT);
            case Settling _ -> Optional.of(Awaited.SETTLEMENT);
            case AwaitingCorrection _ -> Optional.of(Awaited.CORRECTION);
            case Completed _, Rejected _, Cancelled _ -> Optional.empty();
        };
    }

    /** The latest order to pay; none before the approval, and none in an end without one. */
    default Optional<Payment> latestPayment() {
        return switch (this) {
            case Paying paying -> Optional.of(paying.payment);
            case Settling settling -> Optional.of(settling.payment);
            case Completed completed -> Optional.of(completed.payment);
            case AwaitingCorrection returned -> Optional.of(returned.payment());
            case Verifying _, InReview _, AwaitingSecondOfficer _, Rejected _, Cancelled _ -> Optional.empty();
        };
    }
}
