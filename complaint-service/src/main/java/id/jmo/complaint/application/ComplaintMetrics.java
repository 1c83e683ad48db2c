package id.jmo.complaint.application;

import id.jmo.complaint.model.ComplaintStatus;

/** The metrics of complaints. */
public interface ComplaintMetrics {

    void submitted(String kind);

    /** @param from the state in which the limit has passed */
    void escalated(String kind, ComplaintStatus from);

    void rated(int stars);

    /** Escalated complaints that still wait for an officer. */
    void overdue(long now);
}
