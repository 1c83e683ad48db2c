package id.jmo.complaint.web.compliance;

import id.jmo.complaint.application.compliance.ComplianceCases;
import id.jmo.complaint.model.compliance.ComplianceStatus;
import id.jmo.complaint.model.compliance.EmployerIdentity;
import id.jmo.platform.keycloakspringadapter.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Which compliance cases to list, as the list and its file take it. */
record CaseFilter(
        @Nullable ComplianceStatus status,
        @Nullable Assigned assigned,
        boolean overdue,
        boolean proposed,
        @Nullable String employer,
        @Nullable String city) {

    /** Whose cases to list. */
    enum Assigned {
        ME,
        NOBODY
    }

    ComplianceCases.Selection selection(CurrentUser reader) {
        return new ComplianceCases.Selection(
                status,
                assigned == Assigned.ME ? reader.id() : null,
                assigned == Assigned.NOBODY,
                overdue,
                proposed,
                employer == null ? null : EmployerIdentity.of(employer, "").name(),
                city == null ? null : EmployerIdentity.of("", city).city());
    }
}
