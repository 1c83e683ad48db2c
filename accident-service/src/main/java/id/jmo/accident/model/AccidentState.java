package id.jmo.accident.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of a case, with the data that only this state has. {@link AccidentLifecycle} has the transitions. */
public sealed interface AccidentState {

    /** Notified; the employer owes the report of stage I. */
    record Notified() implements AccidentState {}

    /** Stage I is reported; the treatment goes on until a doctor states its outcome. */
    record InTreatment() implements AccidentState {}

    /** The doctor has stated the outcome; the report of stage II is owed. */
    record AwaitingStageTwo() implements AccidentState {}

    /** Stage II is reported; evidence is missing. */
    record AwaitingEvidence() implements AccidentState {}

    /** In the officers' queue. */
    record InReview() implements AccidentState {}

    /** One officer approved; the amount needs a second, different one. */
    record AwaitingSecondOfficer(Award award, String firstOfficer, String firstReason) implements AccidentState {}

    /** Approved, the payment is ordered. */
    record Paying(Payment payment) implements AccidentState {}

    /** The bank has paid; the ledger is being settled. */
    record Settling(Payment payment, Instant paidAt) implements AccidentState {}

    /** The money is with member or heir, and the ledger is settled. */
    record Completed(Payment payment, Instant completedAt) implements AccidentState {}

    /** Retur: the bank refused the account or sent the money back; another account is needed. */
    record Returned(Payment payment, String reason) implements AccidentState {}

    /** Approved, with nothing to pay in cash: the treatment itself was the benefit. */
    record ClosedWithoutPayment(Award award) implements AccidentState {}

    /** Approved; the employer owes the benefit, because it reported stage I late. */
    record EmployerLiable(Award award) implements AccidentState {}

    /** The liable employer asks the fund to pay back what it has paid; a branch office settles that. */
    record ReimbursementSought(Award award, Instant soughtAt) implements AccidentState {}

    /** @param note the officer's reason, shown to member and employer */
    record Rejected(List<String> reasons, @Nullable String note) implements AccidentState {
        public Rejected {
            reasons = List.copyOf(reasons);
        }
    }

    default AccidentStatus status() {
        return switch (this) {
            case Notified _ -> AccidentStatus.NOTIFIED;
            case InTreatment _ -> AccidentStatus.IN_TREATMENT;
            case AwaitingStageTwo _ -> AccidentStatus.AWAITING_STAGE_TWO;
            case AwaitingEvidence _ -> AccidentStatus.AWAITING_EVIDENCE;
            case InReview _ -> AccidentStatus.IN_REVIEW;
            case AwaitingSecondOfficer _ -> AccidentStatus.AWAITING_SECOND_OFFICER;
            case Paying _ -> AccidentStatus.PAYING;
            case Settling _ -> AccidentStatus.SETTLING;
            case Completed _ -> AccidentStatus.COMPLETED;
            case Returned _ -> AccidentStatus.RETURNED;
            case ClosedWithoutPayment _ -> AccidentStatus.CLOSED_WITHOUT_PAYMENT;
            case EmployerLiable _ -> AccidentStatus.EMPLOYER_LIABLE;
            case ReimbursementSought _ -> AccidentStatus.REIMBURSEMENT_SOUGHT;
            case Rejected _ -> AccidentStatus.REJECTED;
        };
    }

    /** What a case in this state waits for, where that has a deadline. */
    default Optional<Step> step() {
        return switch (this) {
            case Notified _ -> Optional.of(Step.STAGE_ONE);
            case AwaitingStageTwo _ -> Optional.of(Step.STAGE_TWO);
            case AwaitingEvidence _ -> Optional.of(Step.EVIDENCE);
            case InReview _ -> Optional.of(Step.REVIEW);
            case AwaitingSecondOfficer _ -> Optional.of(Step.SECOND_REVIEW);
            case Paying _ -> Optional.of(Step.PAYMENT);
            case Settling _ -> Optional.of(Step.SETTLEMENT);
            case Returned _ -> Optional.of(Step.CORRECTION);
            case InTreatment _,
                    Completed _,
                    ClosedWithoutPayment _,
                    EmployerLiable _,
                    ReimbursementSought _,
                    Rejected _ -> Optional.empty();
        };
    }

    /** Whether the case has ended; money that comes back opens a completed one again. */
    default boolean hasEnded() {
        return switch (this) {
            case Completed _, ClosedWithoutPayment _, EmployerLiable _, ReimbursementSought _, Rejected _ -> true;
            case Notified _,
                    InTreatment _,
                    AwaitingStageTwo _,
                    AwaitingEvidence _,
                    InReview _,
                    AwaitingSecondOfficer _,
                    Paying _,
                    Settling _,
                    Returned _ -> false;
        };
    }

    /** What was granted, or is about to be; none before an officer approved. */
    default Optional<Award> granted() {
        return switch (this) {
            case AwaitingSecondOfficer awaiting -> Optional.of(awaiting.award);
            case ClosedWithoutPayment closed -> Optional.of(closed.award);
            case EmployerLiable liable -> Optional.of(liable.award);
            case ReimbursementSought sought -> Optional.of(sought.award);
            case Paying _, Settling _, Completed _, Returned _ ->
                latestPayment().map(Payment::award);
            case Notified _, InTreatment _, AwaitingStageTwo _, AwaitingEvidence _, InReview _, Rejected _ ->
                Optional.empty();
        };
    }

    /** The latest order to pay; none before the approval, and none where the fund pays nothing. */
    default Optional<Payment> latestPayment() {
        return switch (this) {
            case Paying paying -> Optional.of(paying.payment);
            case Settling settling -> Optional.of(settling.payment);
            case Completed completed -> Optional.of(completed.payment);
            case Returned returned -> Optional.of(returned.payment);
            case Notified _,
                    InTreatment _,
                    AwaitingStageTwo _,
                    AwaitingEvidence _,
                    InReview _,
                    AwaitingSecondOfficer _,
                    ClosedWithoutPayment _,
                    EmployerLiable _,
                    ReimbursementSought _,
                    Rejected _ -> Optional.empty();
        };
    }
}
