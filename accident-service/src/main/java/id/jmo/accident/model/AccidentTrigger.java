package id.jmo.accident.model;

import id.jmo.platform.values.PayoutId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What moves a case: a person's command, another service's event, or an expired deadline. */
public sealed interface AccidentTrigger {

    /** Somebody else notified the same accident. */
    record NotifiedAgain(Informant informant) implements AccidentTrigger {}

    record StageOneReported(StageOne.Report report) implements AccidentTrigger {}

    /**
     * An officer records stage I of an independent worker from the paper form of the family.
     *
     * @param reason which paper it is, in the officer's words; kept with the case, shown to officers and auditors
     */
    record PaperStageOneRecorded(Officer officer, StageOne.Report report, String reason)
            implements AccidentTrigger, ByOfficer {}

    record DoctorStates(DoctorStatement statement) implements AccidentTrigger {}

    record StageTwoReported(StageTwo.Report report) implements AccidentTrigger {}

    /**
     * An officer records stage II of an independent worker from the paper form of the family.
     *
     * @param reason which paper it is, in the officer's words; kept with the case, shown to officers and auditors
     */
    record PaperStageTwoRecorded(Officer officer, StageTwo.Report report, String reason)
            implements AccidentTrigger, ByOfficer {}

    record EvidenceGiven(EvidenceFile file) implements AccidentTrigger {}

    /** An officer saw the papers at a branch. */
    record PaperEvidenceSeen(Officer officer, Set<Evidence> seen, String reason) implements AccidentTrigger, ByOfficer {
        public PaperEvidenceSeen {
            seen = Set.copyOf(seen);
        }
    }

    /** @param reason what is missing, in the officer's words; shown to member and employer */
    record OfficerAsksForEvidence(Officer officer, Set<Evidence> wanted, String reason)
            implements AccidentTrigger, ByOfficer {
        public OfficerAsksForEvidence {
            wanted = Set.copyOf(wanted);
        }
    }

    /** An officer grants the clinic's costs for a time. */
    record OfficerGuarantees(Officer officer, Guarantee guarantee) implements AccidentTrigger, ByOfficer {}

    /**
     * @param seen the status in which the officer saw the case
     * @param reason why, in the officer's words; kept with the case, shown to officers and auditors
     */
    record OfficerApproves(Officer officer, AccidentStatus seen, Findings findings, String reason)
            implements AccidentTrigger, ByOfficer, Verdict {}

    /**
     * @param seen the status in which the officer saw the case
     * @param reason why, in the officer's words; shown to member and employer
     */
    record OfficerRefuses(Officer officer, AccidentStatus seen, String reason)
            implements AccidentTrigger, ByOfficer, Verdict {}

    /**
     * The member gives the account, or an officer records the heir's; after a return, another one.
     *
     * @param officer the id of the officer who recorded it; null if the member gave it
     */
    record AccountGiven(PayoutAccount account, @Nullable String officer) implements AccidentTrigger {}

    record EmployerSeeksReimbursement() implements AccidentTrigger {}

    record PayoutCompleted(PayoutId payout, Instant paidAt) implements AccidentTrigger, AboutPayout {}

    /** The bank refused the order; no money moved. */
    record PayoutRefused(PayoutId payout, String reason) implements AccidentTrigger, AboutPayout {}

    /** The money came back, before or after the settlement. */
    record PayoutReturned(PayoutId payout, String reason) implements AccidentTrigger, AboutPayout {}

    record BenefitSettled(PayoutId payout) implements AccidentTrigger, AboutPayout {}

    record StepOverdue() implements AccidentTrigger {}

    /** What an officer does. Nobody decides over their own case. */
    sealed interface ByOfficer
            permits PaperStageOneRecorded,
                    PaperStageTwoRecorded,
                    PaperEvidenceSeen,
                    OfficerAsksForEvidence,
                    OfficerGuarantees,
                    OfficerApproves,
                    OfficerRefuses {
        Officer officer();
    }

    /**
     * An approval or a refusal. It counts only for the status that the officer saw: of two officers who decide at once, the
     * later one decides nothing, and is no second officer of a decision that was not there yet.
     */
    sealed interface Verdict permits OfficerApproves, OfficerRefuses {
        AccidentStatus seen();
    }

    /** An event of one payment. A case ignores those of any but its latest payment. */
    sealed interface AboutPayout permits PayoutCompleted, PayoutRefused, PayoutReturned, BenefitSettled {
        PayoutId payout();
    }
}
