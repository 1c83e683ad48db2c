package id.jmo.complaint.application.compliance;

import id.jmo.complaint.model.compliance.ComplianceStatus;

/** The metrics of compliance cases. */
public interface ComplianceMetrics {

    void opened();

    /** @param in the state whose limit has passed */
    void escalated(ComplianceStatus in);

    /** Escalated cases that wait for their next step. */
    void overdue(long now);
}
