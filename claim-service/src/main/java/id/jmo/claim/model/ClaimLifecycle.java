package id.jmo.claim.model;

import static id.jmo.claim.model.Milestone.ACCOUNT_CORRECTED;
import static id.jmo.claim.model.Milestone.MONEY_RETURNED;
import static id.jmo.claim.model.Milestone.MONEY_TRANSFERRED;

import id.jmo.claim.model.ClaimState.AwaitingSecondOfficer;
import id.jmo.claim.model.ClaimState.Cancelled;
import id.jmo.claim.model.ClaimState.Completed;
import id.jmo.claim.model.ClaimState.InReview;
import id.jmo.claim.model.ClaimState.Parked;
import id.jmo.claim.model.ClaimState.Paying;
import id.jmo.claim.model.ClaimState.Rejected;
import id.jmo.claim.model.ClaimState.Returned;
import id.jmo.claim.model.ClaimState.Settling;
import id.jmo.claim.model.ClaimState.Verifying;
import id.jmo.claim.model.ClaimTrigger.AboutPayout;
import id.jmo.claim.model.ClaimTrigger.BalanceHeld;
import id.jmo.claim.model.ClaimTrigger.BalanceSettled;
import id.jmo.claim.model.ClaimTrigger.ByOfficer;
import id.jmo.claim.model.ClaimTrigger.HoldLeft;
import id.jmo.claim.model.ClaimTrigger.HoldRefused;
import id.jmo.claim.model.ClaimTrigger.IdentityRefused;
import id.jmo.claim.model.ClaimTrigger.IdentityReviewNeeded;
import id.jmo.claim.model.ClaimTrigger.IdentityVerified;
import id.jmo.claim.model.ClaimTrigger.MemberCancels;
import id.jmo.claim.model.ClaimTrigger.MemberCorrectsAccount;
import id.jmo.claim.model.ClaimTrigger.OfficerApproves;
import id.jmo.claim.model.ClaimTrigger.OfficerRefuses;
import id.jmo.claim.model.ClaimTrigger.PayoutCompleted;
import id.jmo.claim.model.ClaimTrigger.PayoutRefused;
import id.jmo.claim.model.ClaimTrigger.PayoutReturned;
import id.jmo.claim.model.ClaimTrigger.StepOverdue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lifecycle of a claim as an executable table: the claim's state and the trigger select the row, and the function
 * named there decides. {@code docs/claim-lifecycle.md} is drawn from it.
 */
public final class ClaimLifecycle {

    /** State | trigger | deciding function | possible next states. */
    // spotless:off
    static final List<Transition<?, ?>> TABLE = List.of(
        // Verifikasi
        in(Verifying.class,             BalanceHeld.class,           Verification::balanceHeld,            Verifying.class, Paying.class, InReview.class, Rejected.class),
        in(Verifying.class,             HoldRefused.class,           Verification::holdRefused,            Rejected.class),
        in(Verifying.class,             IdentityVerified.class,      Verification::identityVerified,       Verifying.class, Paying.class),
        in(Verifying.class,             IdentityReviewNeeded.class,  Verification::identityReviewNeeded,   Verifying.class, InReview.class),
        in(Verifying.class,             IdentityRefused.class,       Verification::identityRefused,        Rejected.class),
        in(Verifying.class,             MemberCancels.class,         Cancellation::cancel,                 Cancelled.class),
        in(Verifying.class,             StepOverdue.class,           Lateness::verifying,                  Verifying.class),

        // Persetujuan
        in(InReview.class,              OfficerApproves.class,       Review::approve,                      Paying.class, AwaitingSecondOfficer.class),
        in(InReview.class,              OfficerRefuses.class,        Review::refuse,                       Rejected.class),
        in(InReview.class,              MemberCancels.class,         Cancellation::cancel,                 Cancelled.class),
        in(InReview.class,              StepOverdue.class,           Lateness::waiting,                    InReview.class),
        in(AwaitingSecondOfficer.class, OfficerApproves.class,       Review::approveAsSecond,              Paying.class),
        in(AwaitingSecondOfficer.class, OfficerRefuses.class,        Review::refuse,                       Rejected.class),
        in(AwaitingSecondOfficer.class, MemberCancels.class,         Cancellation::cancel,                 Cancelled.class),
        in(AwaitingSecondOfficer.class, StepOverdue.class,           Lateness::waiting,                    AwaitingSecondOfficer.class),

        // Pembayaran
        in(Paying.class,                PayoutCompleted.class,       PayingOut::paid,                      Settling.class),
        in(Paying.class,                BalanceSettled.class,        PayingOut::settledBeforePayoutEvent,  Completed.class),
        in(Paying.class,                PayoutRefused.class,         PayingOut::refusedByBank,             Returned.class),
        in(Paying.class,                PayoutReturned.class,        PayingOut::returned,                  Returned.class),
        in(Paying.class,                StepOverdue.class,           Lateness::paying,                     Paying.class),
        in(Settling.class,              BalanceSettled.class,        PayingOut::settled,                   Completed.class),
        in(Settling.class,              PayoutReturned.class,        PayingOut::returned,                  Returned.class),
        in(Settling.class,              StepOverdue.class,           Lateness::settling,                   Settling.class),

        // Selesai
        in(Completed.class,             PayoutReturned.class,        PayingOut::returned,                  Returned.class),

        // Retur
        in(Returned.class,              PayoutCompleted.class,       PayingOut::paidAfterAll,               Settling.class),
        in(Returned.class,              BalanceSettled.class,        PayingOut::settledAfterAll,            Completed.class),
        in(Returned.class,              MemberCorrectsAccount.class, PayingOut::correctAccount,            Paying.class),
        in(Returned.class,              StepOverdue.class,           Lateness::park,                        Parked.class),
        in(Parked.class,                PayoutCompleted.class,       PayingOut::paidAfterAll,               Settling.class),
        in(Parked.class,                BalanceSettled.class,        PayingOut::settledAfterAll,            Completed.class),
        in(Parked.class,                MemberCorrectsAccount.class, PayingOut::correctAccount,            Paying.class),

        // Ditolak, Dibatalkan
        in(Rejected.class,              HoldLeft.class,              Closing::rejectedAgain,               Rejected.class),
        in(Cancelled.class,             HoldLeft.class,              Closing::cancelledAgain,              Cancelled.class));
    // spotless:on

    private ClaimLifecycle() {}

    /** Decides what a trigger does to a claim. */
    public static Decision decide(Claim claim, ClaimTrigger trigger, DecisionContext context) {
        if (isAboutAnotherPayout(claim, trigger)) {
            return new Decision.Ignored();
        }
        if (trigger instanceof ByOfficer decision && decision.officer().isMemberOf(claim)) {
            return new Decision.OfficersOwnClaim();
        }
        return row(claim.state().getClass(), trigger.getClass())
                .map(row -> row.decide(claim, trigger, context))
                .orElseGet(() -> {
                    boolean harmless = isLateOrRepeated(claim, trigger);
                    return harmless ? new Decision.Ignored() : new Decision.NotAllowed();
                });
    }

    /** Whether the trigger has a row in the claim's state; the API offers next steps by it. */
    public static boolean allows(Claim claim, Class<? extends ClaimTrigger> trigger) {
        return row(claim.state().getClass(), trigger).isPresent();
    }

    private static Optional<Transition<?, ?>> row(
            Class<? extends ClaimState> state, Class<? extends ClaimTrigger> trigger) {
        return TABLE.stream().filter(row -> row.leaves(state, trigger)).findFirst();
    }

    /** An event of a payment that a later one has replaced. */
    private static boolean isAboutAnotherPayout(Claim claim, ClaimTrigger trigger) {
        return trigger instanceof AboutPayout event
                && claim.state()
                        .latestPayment()
                        .filter(payment -> !payment.payout().equals(event.payout()))
                        .isPresent();
    }

    /**
     * What has no row and yet is no error: results of the verification that arrive after the claim has moved on or ended, the
     * correction of the account to the one that the claim is paid to, and repeated events of the latest payment. A refusal of what was paid, or a settlement of what was not, is an
     * error.
     */
    private static boolean isLateOrRepeated(Claim claim, ClaimTrigger trigger) {
        return switch (trigger) {
            case BalanceHeld _, HoldRefused _, IdentityVerified _, IdentityRefused _, IdentityReviewNeeded _ -> true;
            case PayoutCompleted _, BalanceSettled _ -> claim.timeline().containsSinceLatestPayment(MONEY_TRANSFERRED);
            case PayoutRefused _, PayoutReturned _ -> claim.timeline().containsSinceLatestPayment(MONEY_RETURNED);
            case StepOverdue _, HoldLeft _ -> true;
            case MemberCorrectsAccount same ->
                claim.timeline().contains(ACCOUNT_CORRECTED) && claim.account().equals(same.account());
            case OfficerApproves _, OfficerRefuses _, MemberCancels _ -> false;
        };
    }

    @SafeVarargs
    private static <S extends ClaimState, T extends ClaimTrigger> Transition<S, T> in(
            Class<S> state, Class<T> trigger, Transition.Decide<S, T> decide, Class<? extends ClaimState>... next) {
        return new Transition<>(state, trigger, decide, Set.of(next));
    }
}
