package id.jmo.claim.persistence;

import static java.util.Objects.requireNonNull;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.ClaimAmounts;
import id.jmo.claim.model.ClaimState;
import id.jmo.claim.model.Identity;
import id.jmo.claim.model.OfficerDecision;
import id.jmo.claim.model.Payment;
import id.jmo.claim.model.PayoutAccount;
import id.jmo.claim.model.StepClock;
import id.jmo.claim.model.Timeline;
import id.jmo.claim.model.TimelineEntry;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the claim of the model, whose states are types, and its document, whose states are fields. */
final class ClaimDocuments {

    private ClaimDocuments() {}

    static ClaimDocument write(Claim claim, String command) {
        StateFields state = fieldsOf(claim.state());
        PayoutAccount account = claim.account();
        return new ClaimDocument(
                claim.member().toString(),
                claim.cause(),
                claim.verification(),
                new ClaimDocument.Account(account.bankCode(), account.accountNumber(), account.holderName()),
                claim.submittedAt(),
                claim.payBy(),
                claim.state().status(),
                state.held,
                state.identityVerified,
                state.doubt,
                state.firstOfficer,
                claim.state().latestPayment().map(ClaimDocuments::payout).orElse(null),
                state.reachedAt,
                state.reasons,
                state.note,
                claim.decisions().stream().map(ClaimDocuments::decided).toList(),
                claim.clock().map(ClaimDocuments::step).orElse(null),
                claim.deadlineAlarmedAt(),
                claim.timeline().entries().stream().map(ClaimDocuments::line).toList(),
                claim.excludesAnother() ? claim.member().toString() : null,
                claim.isDeadlineRunning() ? claim.payBy() : null,
                command);
    }

    static Claim read(Stored<ClaimDocument> stored) {
        ClaimDocument document = stored.document();
        ClaimDocument.Account account = document.account();
        return new Claim(
                ClaimId.of(stored.id()),
                MemberId.of(document.memberId()),
                document.cause(),
                document.verificationId(),
                new PayoutAccount(account.bankCode(), account.accountNumber(), account.holderName()),
                document.submittedAt(),
                document.payBy(),
                state(document),
                Optional.ofNullable(document.step())
                        .map(step -> new StepClock(step.name(), step.since(), step.due(), step.markedLateAt())),
                document.promiseAlarmedAt(),
                decisions(document.decisions()),
                new Timeline(document.timeline().stream()
                        .map(line -> new TimelineEntry(
                                line.number(), line.at(), line.milestone(), line.reasons(), line.note()))
                        .toList()));
    }

    /** The fields that only some states have. */
    private record StateFields(
            @Nullable Rupiah held,
            boolean identityVerified,
            ClaimDocument.@Nullable Doubt doubt,
            ClaimDocument.@Nullable FirstOfficer firstOfficer,
            @Nullable Instant reachedAt,
            @Nullable List<String> reasons,
            @Nullable String note) {

        static final StateFields NONE = new StateFields(null, false, null, null, null, null, null);

        static StateFields reviewed(
                Rupiah gross, Identity.Unclear doubt, ClaimDocument.@Nullable FirstOfficer firstOfficer) {
            return new StateFields(gross, false, doubtOf(doubt), firstOfficer, null, null, null);
        }

        static StateFields reached(Instant at) {
            return new StateFields(null, false, null, null, at, null, null);
        }

        static StateFields because(List<String> reasons, @Nullable String note) {
            return new StateFields(null, false, null, null, null, reasons, note);
        }
    }

    private static StateFields fieldsOf(ClaimState state) {
        return switch (state) {
            case ClaimState.Verifying verifying ->
                new StateFields(
                        verifying.held().orElse(null),
                        verifying
                                .identity()
                                .filter(Identity.Verified.class::isInstance)
                                .isPresent(),
                        verifying
                                .identity()
                                .filter(Identity.Unclear.class::isInstance)
                                .map(identity -> doubtOf((Identity.Unclear) identity))
                                .orElse(null),
                        null,
                        null,
                        null,
                        null);
            case ClaimState.InReview review -> StateFields.reviewed(review.gross(), review.doubt(), null);
            case ClaimState.AwaitingSecondOfficer awaiting ->
                StateFields.reviewed(
                        awaiting.gross(),
                        awaiting.doubt(),
                        new ClaimDocument.FirstOfficer(awaiting.firstOfficer(), awaiting.firstReason()));
            case ClaimState.Paying _, ClaimState.Cancelled _ -> StateFields.NONE;
            case ClaimState.Settling settling -> StateFields.reached(settling.paidAt());
            case ClaimState.Completed completed -> StateFields.reached(completed.completedAt());
            case ClaimState.AwaitingCorrection returned -> StateFields.because(List.of(returned.reason()), null);
            case ClaimState.Rejected rejected -> StateFields.because(rejected.reasons(), rejected.note());
        };
    }

    private static ClaimState state(ClaimDocument document) {
        return switch (document.status()) {
            case VERIFYING -> new ClaimState.Verifying(Optional.ofNullable(document.held()), identity(document));
            case IN_REVIEW -> new ClaimState.InReview(requireNonNull(document.held()), unclear(document));
            case AWAITING_SECOND_OFFICER -> {
                ClaimDocument.FirstOfficer first = requireNonNull(document.firstOfficer());
                yield new ClaimState.AwaitingSecondOfficer(
                        requireNonNull(document.held()), unclear(document), first.id(), first.reason());
            }
            case PAYING -> new ClaimState.Paying(payment(document));
            case SETTLING -> new ClaimState.Settling(payment(document), requireNonNull(document.reachedAt()));
            case COMPLETED -> new ClaimState.Completed(payment(document), requireNonNull(document.reachedAt()));
            case RETURNED -> {
                String reason = requireNonNull(document.reasons()).getFirst();
                yield document.step() == null
                        ? new ClaimState.Parked(payment(document), reason)
                        : new ClaimState.Returned(payment(document), reason);
            }
            case REJECTED -> new ClaimState.Rejected(requireNonNull(document.reasons()), document.note());
            case CANCELLED -> new ClaimState.Cancelled();
        };
    }

    private static Optional<Identity> identity(ClaimDocument document) {
        if (document.identityVerified()) {
            return Optional.of(new Identity.Verified());
        }
        return document.doubt() == null ? Optional.empty() : Optional.of(unclear(document));
    }

    private static Identity.Unclear unclear(ClaimDocument document) {
        ClaimDocument.Doubt doubt = requireNonNull(document.doubt());
        return new Identity.Unclear(doubt.reasons(), doubt.similarity(), doubt.liveness());
    }

    private static ClaimDocument.Doubt doubtOf(Identity.Unclear doubt) {
        return new ClaimDocument.Doubt(doubt.reasons(), doubt.similarity(), doubt.liveness());
    }

    private static Payment payment(ClaimDocument document) {
        ClaimDocument.Payout payout = requireNonNull(document.payout());
        return new Payment(
                new ClaimAmounts(payout.gross(), payout.tax()),
                payout.approvedBy(),
                payout.payoutId(),
                payout.attempt());
    }

    private static ClaimDocument.Payout payout(Payment payment) {
        ClaimAmounts amounts = payment.amounts();
        return new ClaimDocument.Payout(
                amounts.gross(), amounts.tax(), payment.approvedBy(), payment.payout(), payment.attempt());
    }

    private static ClaimDocument.Decided decided(OfficerDecision made) {
        return new ClaimDocument.Decided(made.officer(), made.verdict(), made.reason(), made.at());
    }

    private static List<OfficerDecision> decisions(@Nullable List<ClaimDocument.Decided> stored) {
        return stored == null
                ? List.of()
                : stored.stream()
                        .map(made -> new OfficerDecision(made.officer(), made.verdict(), made.reason(), made.at()))
                        .toList();
    }

    private static ClaimDocument.StepTimes step(StepClock clock) {
        return new ClaimDocument.StepTimes(clock.step(), clock.since(), clock.due(), clock.markedLateAt());
    }

    private static ClaimDocument.Line line(TimelineEntry entry) {
        return new ClaimDocument.Line(entry.number(), entry.at(), entry.milestone(), entry.reasons(), entry.note());
    }
}
