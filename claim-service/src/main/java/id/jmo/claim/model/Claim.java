package id.jmo.claim.model;

import id.jmo.claim.model.rules.Cause;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member's request to be paid the whole of the old-age savings (klaim JHT).
 *
 * @param account where the money goes; another one after a return
 * @param payBy the deadline for the payment; a new one when the member corrects the account
 * @param clock of the step that the claim waits for; none once it has ended or is parked
 * @param deadlineAlarmedAt when the alarm was raised that the deadline may be missed
 * @param decisions what officers decided, in order; only ever added to
 */
public record Claim(
        ClaimId id,
        MemberId member,
        Cause cause,
        VerificationId verification,
        PayoutAccount account,
        Instant submittedAt,
        Instant payBy,
        ClaimState state,
        Optional<StepClock> clock,
        @Nullable Instant deadlineAlarmedAt,
        List<OfficerDecision> decisions,
        Timeline timeline) {

    public Claim {
        decisions = List.copyOf(decisions);
    }

    /** Whether the claim waits for something. One whose money came back after its completion does again. */
    public boolean isOpen() {
        return state.awaits().isPresent();
    }

    /**
     * Whether this claim keeps the member from submitting another. A claim that was completed once no longer does, even
     * if its money came back: by then the member may rightly have claimed what was saved since.
     */
    public boolean excludesAnother() {
        return isOpen() && !timeline.contains(Milestone.CLAIM_COMPLETED);
    }

    /** Whether {@code payBy} applies: the money is not paid yet, and the claim does not wait for the member. */
    public boolean isDeadlineRunning() {
        return switch (state) {
            case ClaimState.Verifying _,
                    ClaimState.InReview _,
                    ClaimState.AwaitingSecondOfficer _,
                    ClaimState.Paying _ -> true;
            case ClaimState.Settling _,
                    ClaimState.Completed _,
                    ClaimState.AwaitingCorrection _,
                    ClaimState.Rejected _,
                    ClaimState.Cancelled _ -> false;
        };
    }

    public Claim withDeadlineAlarm(Instant now) {
        return with(account, payBy, state, clock, now, decisions, timeline);
    }

    /** The claim in its next state; the clock runs on while the step is the same. */
    Claim in(ClaimState next, DecisionContext context) {
        Optional<StepClock> nextClock = next.step()
                .map(step -> clock.filter(running -> running.step() == step)
                        .orElseGet(() -> StepClock.start(step, context)));
        return with(account, payBy, next, nextClock, deadlineAlarmedAt, decisions, timeline);
    }

    Claim withMilestone(Milestone milestone, Instant at) {
        return withMilestone(milestone, at, List.of(), null);
    }

    Claim withMilestone(Milestone milestone, Instant at, List<String> reasons, @Nullable String note) {
        Timeline longer = timeline.with(at, milestone, reasons, note);
        return with(account, payBy, state, clock, deadlineAlarmedAt, decisions, longer);
    }

    Claim withDecision(OfficerDecision decision) {
        List<OfficerDecision> all = new ArrayList<>(decisions);
        all.add(decision);
        return with(account, payBy, state, clock, deadlineAlarmedAt, all, timeline);
    }

    /** To be paid to another account, by a new deadline: the member caused the delay. */
    Claim payableTo(PayoutAccount other, Instant newPayBy) {
        return with(other, newPayBy, state, clock, null, decisions, timeline);
    }

    Claim markedLate(Instant now) {
        Optional<StepClock> late = clock.map(running -> running.markedLate(now));
        return with(account, payBy, state, late, deadlineAlarmedAt, decisions, timeline);
    }

    private Claim with(
            PayoutAccount account,
            Instant payBy,
            ClaimState state,
            Optional<StepClock> clock,
            @Nullable Instant deadlineAlarmedAt,
            List<OfficerDecision> decisions,
            Timeline timeline) {
        return new Claim(
                id,
                member,
                cause,
                verification,
                account,
                submittedAt,
                payBy,
                state,
                clock,
                deadlineAlarmedAt,
                decisions,
                timeline);
    }
}
