package id.jmo.accident.model;

import static id.jmo.accident.model.Milestone.MONEY_RETURNED;
import static id.jmo.accident.model.Milestone.MONEY_TRANSFERRED;

import id.jmo.accident.model.AccidentState.AwaitingEvidence;
import id.jmo.accident.model.AccidentState.AwaitingSecondOfficer;
import id.jmo.accident.model.AccidentState.AwaitingStageTwo;
import id.jmo.accident.model.AccidentState.ClosedWithoutPayment;
import id.jmo.accident.model.AccidentState.Completed;
import id.jmo.accident.model.AccidentState.EmployerLiable;
import id.jmo.accident.model.AccidentState.InReview;
import id.jmo.accident.model.AccidentState.InTreatment;
import id.jmo.accident.model.AccidentState.Notified;
import id.jmo.accident.model.AccidentState.Paying;
import id.jmo.accident.model.AccidentState.ReimbursementSought;
import id.jmo.accident.model.AccidentState.Rejected;
import id.jmo.accident.model.AccidentState.Returned;
import id.jmo.accident.model.AccidentState.Settling;
import id.jmo.accident.model.AccidentTrigger.AboutPayout;
import id.jmo.accident.model.AccidentTrigger.AccountGiven;
import id.jmo.accident.model.AccidentTrigger.BenefitSettled;
import id.jmo.accident.model.AccidentTrigger.ByOfficer;
import id.jmo.accident.model.AccidentTrigger.DoctorStates;
import id.jmo.accident.model.AccidentTrigger.EmployerSeeksReimbursement;
import id.jmo.accident.model.AccidentTrigger.EvidenceGiven;
import id.jmo.accident.model.AccidentTrigger.NotifiedAgain;
import id.jmo.accident.model.AccidentTrigger.OfficerApproves;
import id.jmo.accident.model.AccidentTrigger.OfficerAsksForEvidence;
import id.jmo.accident.model.AccidentTrigger.OfficerGuarantees;
import id.jmo.accident.model.AccidentTrigger.OfficerRefuses;
import id.jmo.accident.model.AccidentTrigger.PaperEvidenceSeen;
import id.jmo.accident.model.AccidentTrigger.PaperStageOneRecorded;
import id.jmo.accident.model.AccidentTrigger.PaperStageTwoRecorded;
import id.jmo.accident.model.AccidentTrigger.PayoutCompleted;
import id.jmo.accident.model.AccidentTrigger.PayoutRefused;
import id.jmo.accident.model.AccidentTrigger.PayoutReturned;
import id.jmo.accident.model.AccidentTrigger.StageOneReported;
import id.jmo.accident.model.AccidentTrigger.StageTwoReported;
import id.jmo.accident.model.AccidentTrigger.StepOverdue;
import id.jmo.accident.model.AccidentTrigger.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The lifecycle of a work accident as an executable table: the case's state and the trigger select the row, and the
 * function named there decides. {@code docs/accident-lifecycle.md} is drawn from it.
 */
public final class AccidentLifecycle {

    /** State | trigger | deciding function | possible next states. */
    // spotless:off
    static final List<Transition<?, ?>> TABLE = List.of(
        // Diberitahukan: stage I is owed
        in(Notified.class,              NotifiedAgain.class,              Notification::again,                 Notified.class),
        in(Notified.class,              StageOneReported.class,           Reporting::stageOne,                 InTreatment.class, AwaitingStageTwo.class),
        in(Notified.class,              PaperStageOneRecorded.class,      Reporting::stageOneOnPaper,          InTreatment.class, AwaitingStageTwo.class),
        in(Notified.class,              DoctorStates.class,               Reporting::doctorBeforeStageOne,     Notified.class),
        in(Notified.class,              EvidenceGiven.class,              EvidenceFlow::kept,                  Notified.class),
        in(Notified.class,              OfficerGuarantees.class,          Review::guarantee,                   Notified.class),
        in(Notified.class,              AccountGiven.class,               PayingOut::keepAccount,              Notified.class),
        in(Notified.class,              OfficerRefuses.class,             Review::refuse,                      Rejected.class),
        in(Notified.class,              StepOverdue.class,                Lateness::stageOne,                  Notified.class),

        // Pengobatan: until the doctor states the outcome
        in(InTreatment.class,           NotifiedAgain.class,              Notification::again,                 InTreatment.class),
        in(InTreatment.class,           DoctorStates.class,               Reporting::doctor,                   AwaitingStageTwo.class),
        in(InTreatment.class,           StageTwoReported.class,           Reporting::stageTwo,                 AwaitingEvidence.class, InReview.class),
        in(InTreatment.class,           PaperStageTwoRecorded.class,      Reporting::stageTwoOnPaper,          AwaitingEvidence.class, InReview.class),
        in(InTreatment.class,           EvidenceGiven.class,              EvidenceFlow::kept,                  InTreatment.class),
        in(InTreatment.class,           OfficerGuarantees.class,          Review::guarantee,                   InTreatment.class),
        in(InTreatment.class,           AccountGiven.class,               PayingOut::keepAccount,              InTreatment.class),
        in(InTreatment.class,           OfficerRefuses.class,             Review::refuse,                      Rejected.class),

        // Tahap II is owed
        in(AwaitingStageTwo.class,      NotifiedAgain.class,              Notification::again,                 AwaitingStageTwo.class),
        in(AwaitingStageTwo.class,      StageTwoReported.class,           Reporting::stageTwo,                 AwaitingEvidence.class, InReview.class),
        in(AwaitingStageTwo.class,      PaperStageTwoRecorded.class,      Reporting::stageTwoOnPaper,          AwaitingEvidence.class, InReview.class),
        in(AwaitingStageTwo.class,      EvidenceGiven.class,              EvidenceFlow::kept,                  AwaitingStageTwo.class),
        in(AwaitingStageTwo.class,      OfficerGuarantees.class,          Review::guarantee,                   AwaitingStageTwo.class),
        in(AwaitingStageTwo.class,      AccountGiven.class,               PayingOut::keepAccount,              AwaitingStageTwo.class),
        in(AwaitingStageTwo.class,      OfficerRefuses.class,             Review::refuse,                      Rejected.class),
        in(AwaitingStageTwo.class,      StepOverdue.class,                Lateness::stageTwo,                  AwaitingStageTwo.class),

        // Verifikasi
        in(AwaitingEvidence.class,      NotifiedAgain.class,              Notification::again,                 AwaitingEvidence.class),
        in(AwaitingEvidence.class,      EvidenceGiven.class,              EvidenceFlow::given,                 AwaitingEvidence.class, InReview.class),
        in(AwaitingEvidence.class,      PaperEvidenceSeen.class,          EvidenceFlow::seenOnPaper,           AwaitingEvidence.class, InReview.class),
        in(AwaitingEvidence.class,      AccountGiven.class,               PayingOut::keepAccount,              AwaitingEvidence.class),
        in(AwaitingEvidence.class,      OfficerRefuses.class,             Review::refuse,                      Rejected.class),
        in(AwaitingEvidence.class,      StepOverdue.class,                Lateness::waiting,                   AwaitingEvidence.class),

        // Persetujuan
        in(InReview.class,              NotifiedAgain.class,              Notification::again,                 InReview.class),
        in(InReview.class,              EvidenceGiven.class,              EvidenceFlow::kept,                  InReview.class),
        in(InReview.class,              OfficerAsksForEvidence.class,     EvidenceFlow::ask,                   AwaitingEvidence.class),
        in(InReview.class,              AccountGiven.class,               PayingOut::keepAccount,              InReview.class),
        in(InReview.class,              OfficerApproves.class,            Review::approve,                     Paying.class, AwaitingSecondOfficer.class, ClosedWithoutPayment.class, EmployerLiable.class),
        in(InReview.class,              OfficerRefuses.class,             Review::refuse,                      Rejected.class),
        in(InReview.class,              StepOverdue.class,                Lateness::waiting,                   InReview.class),
        in(AwaitingSecondOfficer.class, AccountGiven.class,               PayingOut::keepAccount,              AwaitingSecondOfficer.class),
        in(AwaitingSecondOfficer.class, OfficerApproves.class,            Review::approveAsSecond,             Paying.class, EmployerLiable.class),
        in(AwaitingSecondOfficer.class, OfficerRefuses.class,             Review::refuse,                      Rejected.class),
        in(AwaitingSecondOfficer.class, StepOverdue.class,                Lateness::waiting,                   AwaitingSecondOfficer.class),

        // Pembayaran
        in(Paying.class,                PayoutCompleted.class,            PayingOut::paid,                     Settling.class),
        in(Paying.class,                BenefitSettled.class,             PayingOut::settledBeforePayoutEvent, Completed.class),
        in(Paying.class,                PayoutRefused.class,              PayingOut::refusedByBank,            Returned.class),
        in(Paying.class,                PayoutReturned.class,             PayingOut::returned,                 Returned.class),
        in(Paying.class,                StepOverdue.class,                Lateness::paying,                    Paying.class),
        in(Settling.class,              BenefitSettled.class,             PayingOut::settled,                  Completed.class),
        in(Settling.class,              PayoutReturned.class,             PayingOut::returned,                 Returned.class),
        in(Settling.class,              StepOverdue.class,                Lateness::waiting,                   Settling.class),

        // Selesai
        in(Completed.class,             PayoutReturned.class,             PayingOut::returned,                 Returned.class),

        // Retur
        in(Returned.class,                 PayoutCompleted.class,            PayingOut::paidAfterAll,             Settling.class),
        in(Returned.class,                 BenefitSettled.class,             PayingOut::settledAfterAll,          Completed.class),
        in(Returned.class,              AccountGiven.class,               PayingOut::correctAccount,           Paying.class),
        in(Returned.class,              StepOverdue.class,                Lateness::waiting,                   Returned.class),

        // Ditanggung pemberi kerja
        in(EmployerLiable.class,        EmployerSeeksReimbursement.class, PayingOut::seekReimbursement,        ReimbursementSought.class));
    // spotless:on

    private AccidentLifecycle() {}

    /** Decides what a trigger does to a case. */
    public static Decision decide(Accident accident, AccidentTrigger trigger, DecisionContext context) {
        if (isAboutAnotherPayout(accident, trigger)) {
            return new Decision.Ignored();
        }
        if (trigger instanceof ByOfficer command && command.officer().isMemberOf(accident)) {
            return new Decision.OfficersOwnCase();
        }
        if (trigger instanceof Verdict verdict
                && verdict.seen() != accident.state().status()) {
            return new Decision.NotAllowed();
        }
        return row(accident.state().getClass(), trigger.getClass())
                .map(row -> row.decide(accident, trigger, context))
                .orElseGet(() -> {
                    boolean harmless = isLateOrRepeated(accident, trigger);
                    return harmless ? new Decision.Ignored() : new Decision.NotAllowed();
                });
    }

    /** What an approval would grant now; none as long as a report is missing. */
    public static Optional<Award> proposal(Accident accident, DecisionContext context) {
        return accident.state()
                .granted()
                .or(() -> accident.stageTwo().isPresent()
                        ? Optional.of(Approval.awardOf(accident, context))
                        : Optional.empty());
    }

    /** Whether the trigger has a row in the case's state; the API offers next steps by it. */
    public static boolean allows(Accident accident, Class<? extends AccidentTrigger> trigger) {
        return row(accident.state().getClass(), trigger).isPresent();
    }

    private static Optional<Transition<?, ?>> row(
            Class<? extends AccidentState> state, Class<? extends AccidentTrigger> trigger) {
        return TABLE.stream().filter(row -> row.leaves(state, trigger)).findFirst();
    }

    /** An event of a payment that a later one has replaced. */
    private static boolean isAboutAnotherPayout(Accident accident, AccidentTrigger trigger) {
        return trigger instanceof AboutPayout event
                && accident.state()
                        .latestPayment()
                        .filter(payment -> !payment.payout().equals(event.payout()))
                        .isPresent();
    }

    /**
     * What has no row and yet is no error: somebody notifies what officers have decided already, and repeated events of
     * the latest payment. A refusal of what was paid, or a settlement of what was not, is an error.
     */
    private static boolean isLateOrRepeated(Accident accident, AccidentTrigger trigger) {
        return switch (trigger) {
            case NotifiedAgain _, StepOverdue _ -> true;
            case PayoutCompleted _, BenefitSettled _ ->
                accident.timeline().containsSinceLatestPayment(MONEY_TRANSFERRED);
            case PayoutRefused _, PayoutReturned _ -> accident.timeline().containsSinceLatestPayment(MONEY_RETURNED);
            case StageOneReported _,
                    PaperStageOneRecorded _,
                    DoctorStates _,
                    StageTwoReported _,
                    PaperStageTwoRecorded _,
                    EvidenceGiven _,
                    PaperEvidenceSeen _,
                    OfficerAsksForEvidence _,
                    OfficerGuarantees _,
                    OfficerApproves _,
                    OfficerRefuses _,
                    AccountGiven _,
                    EmployerSeeksReimbursement _ -> false;
        };
    }

    @SafeVarargs
    private static <S extends AccidentState, T extends AccidentTrigger> Transition<S, T> in(
            Class<S> state, Class<T> trigger, Transition.Decide<S, T> decide, Class<? extends AccidentState>... next) {
        return new Transition<>(state, trigger, decide, Set.of(next));
    }
}
