package id.jmo.complaint.model.compliance;

import id.jmo.platform.values.Confidential;
import java.time.LocalDate;

/** The state of a compliance case, with the data that only this state has. {@link ComplianceLifecycle} has the transitions. */
public sealed interface ComplianceState {

    /** Reports have come in; a visit is to be planned. */
    record Reported() implements ComplianceState {}

    record VisitPlanned(LocalDate on) implements ComplianceState {}

    /** The visit has shown that workers are not registered. */
    record Visited() implements ComplianceState {}

    record WarnedOnce() implements ComplianceState {}

    record WarnedTwice() implements ComplianceState {}

    record Fined() implements ComplianceState {}

    /** Those who grant public services were asked to withhold them. */
    record ServicesWithheld() implements ComplianceState {}

    /**
     * The employer has registered: every sanction is lifted.
     *
     * @param employerNumber NPP (nomor pendaftaran perusahaan)
     */
    record Registered(LocalDate on, String employerNumber, Answer answer) implements ComplianceState {}

    record Dismissed(DismissalReason reason, Answer answer) implements ComplianceState {}

    /** The same employer under another spelling: its reports are in the other case. */
    record Merged(ComplianceCaseId into) implements ComplianceState {}

    /**
     * What every reporter is answered.
     *
     * @param by the officer who ended the case
     */
    record Answer(String by, Confidential text) {}

    default ComplianceStatus status() {
        return switch (this) {
            case Reported _ -> ComplianceStatus.REPORTED;
            case VisitPlanned _ -> ComplianceStatus.VISIT_PLANNED;
            case Visited _ -> ComplianceStatus.VISITED;
            case WarnedOnce _ -> ComplianceStatus.WARNED_ONCE;
            case WarnedTwice _ -> ComplianceStatus.WARNED_TWICE;
            case Fined _ -> ComplianceStatus.FINED;
            case ServicesWithheld _ -> ComplianceStatus.SERVICES_WITHHELD;
            case Registered _ -> ComplianceStatus.REGISTERED;
            case Dismissed _ -> ComplianceStatus.DISMISSED;
            case Merged _ -> ComplianceStatus.MERGED;
        };
    }

    /** Whether reports may still join. */
    default boolean isOpen() {
        return switch (this) {
            case Reported _, VisitPlanned _, Visited _, WarnedOnce _, WarnedTwice _, Fined _, ServicesWithheld _ ->
                true;
            case Registered _, Dismissed _, Merged _ -> false;
        };
    }
}
