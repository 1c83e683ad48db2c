package id.jmo.complaint.application;

import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Complaints that are being prepared: evidence is attached before there is a complaint. */
public interface Drafts {

    /** @param complaint the id that the complaint will have */
    record Draft(ComplaintId complaint, MemberId member, Instant openedAt) {}

    void add(Draft draft);

    Optional<Draft> find(ComplaintId complaint);

    void remove(ComplaintId complaint);

    long countOf(MemberId member);

    /** Those opened before that time, the oldest first. */
    List<Draft> openedBefore(Instant time, int limit);
}
