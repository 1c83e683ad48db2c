package id.jmo.complaint.application;

import id.jmo.complaint.model.Complaint;
import id.jmo.complaint.model.ComplaintNumber;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads complaints, for their members and for officers. */
@UseCase
public class ReadComplaints {

    private static final int PAGE = 20;

    private final Complaints complaints;

    ReadComplaints(Complaints complaints) {
        this.complaints = complaints;
    }

    public Optional<Complaint> find(ComplaintId id) {
        return complaints.find(id);
    }

    public Optional<Complaints.Versioned> findVersioned(ComplaintId id) {
        return complaints.findVersioned(id);
    }

    /** The member's complaints, the latest first. */
    public Page<Complaint> ofMember(MemberId member, @Nullable ComplaintId cursor) {
        return Page.cut(complaints.ofMember(member, cursor, PAGE + 1), PAGE, Complaint::id);
    }

    /**
     * The member's complaints that do not hide their reporter from this officer, the latest first. What is hidden leaves no
     * gap: neither a page nor its cursor says that there is more.
     */
    public Page<Complaint> ofMemberFor(MemberId member, String officer, @Nullable ComplaintId cursor) {
        List<Complaint> shown = new ArrayList<>();
        ComplaintId last = cursor;
        List<Complaint> part;
        do {
            part = complaints.ofMember(member, last, PAGE + 1);
            part.stream()
                    .filter(complaint -> complaint.showsReporterTo(officer))
                    .limit(PAGE + 1L - shown.size())
                    .forEach(shown::add);
            last = part.isEmpty() ? last : part.getLast().id();
        } while (part.size() > PAGE && shown.size() <= PAGE);
        return Page.cut(shown, PAGE, Complaint::id);
    }

    /** The latest of the member's complaints, the latest first. */
    public List<Complaint> latestOf(MemberId member, int atMost) {
        return complaints.ofMember(member, null, atMost);
    }

    /** The officers' queue, the longest waiting first. */
    public Page<Complaint> select(Complaints.Selection selection, @Nullable ComplaintId cursor) {
        return Page.cut(complaints.select(selection, cursor, PAGE + 1), PAGE, Complaint::id);
    }

    /** The one complaint with this number, as a page; an empty one if there is none. */
    public Page<Complaint> numbered(ComplaintNumber number) {
        return new Page<>(complaints.numbered(number).stream().toList(), null);
    }

    /** Those of the same member, the latest first: what a duplicate may be merged into. */
    public List<Complaint> othersOf(Complaint complaint) {
        return complaints.ofMember(complaint.member(), null, PAGE).stream()
                .filter(other -> !other.id().equals(complaint.id()))
                .toList();
    }
}
