package id.jmo.complaint.application;

import id.jmo.complaint.model.CaseWork;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.attachments.Attachments;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.workers.ErasureJob;
import java.time.Instant;
import java.util.List;

/**
 * Erases what people wrote and attached when a complaint has been over for long enough. What remains says that there was a
 * complaint of this kind, and how long it took.
 */
@UseCase
public class EraseEnded implements ErasureJob.Erasable {

    private final Complaints complaints;
    private final MoveComplaint moves;
    private final Attachments attachments;

    EraseEnded(Complaints complaints, MoveComplaint moves, Attachments attachments) {
        this.complaints = complaints;
        this.moves = moves;
        this.attachments = attachments;
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return complaints.toErase(now, limit).stream()
                .map(ComplaintId::toString)
                .toList();
    }

    /** The texts last: they have the time by which a crash in between is made good. */
    @Override
    public void erase(String name) {
        attachments.erase(name);
        moves.change(ComplaintId.of(name), (complaint, context) -> CaseWork.erase(complaint));
    }
}
