package id.jmo.complaint.model.compliance;

import id.jmo.platform.values.Confidential;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What moves a compliance case. People are named by their user ids. */
public sealed interface ComplianceTrigger {

    record OfficerPlansVisit(String officer, LocalDate on) implements ComplianceTrigger, ByOfficer {}

    record OfficerReportsVisit(String officer, Visit visit) implements ComplianceTrigger, ByOfficer {}

    record OfficerWarns(String officer) implements ComplianceTrigger, ByOfficer {}

    record OfficerProposesFine(String officer, UUID proposal, Fine fine) implements ComplianceTrigger, ByOfficer {}

    /** @param services at least one */
    record OfficerProposesWithholding(String officer, UUID proposal, Set<PublicService> services)
            implements ComplianceTrigger, ByOfficer {}

    record SupervisorApproves(String supervisor, UUID proposal) implements ComplianceTrigger {}

    record SupervisorRefuses(String supervisor, UUID proposal, Confidential reason) implements ComplianceTrigger {}

    /**
     * @param employerNumber NPP
     * @param answer to every reporter
     */
    record OfficerRecordsRegistration(String officer, LocalDate on, String employerNumber, Confidential answer)
            implements ComplianceTrigger, ByOfficer {}

    /** @param answer to every reporter */
    record OfficerDismisses(String officer, DismissalReason reason, Confidential answer)
            implements ComplianceTrigger, ByOfficer {}

    /** @param into an open case, which the caller has checked */
    record OfficerMerges(String officer, ComplianceCaseId into) implements ComplianceTrigger, ByOfficer {}

    /** An officer's limit has passed. */
    record LimitPassed() implements ComplianceTrigger {}

    /** What only the officer of the case may do. */
    sealed interface ByOfficer
            permits OfficerPlansVisit,
                    OfficerReportsVisit,
                    OfficerWarns,
                    OfficerProposesFine,
                    OfficerProposesWithholding,
                    OfficerRecordsRegistration,
                    OfficerDismisses,
                    OfficerMerges {
        String officer();
    }
}
