package id.jmo.complaint.application;

import id.jmo.complaint.model.Complaint;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.attachments.Attachment;
import id.jmo.platform.attachments.AttachmentContent;
import id.jmo.platform.attachments.AttachmentId;
import id.jmo.platform.attachments.AttachmentUpload;
import id.jmo.platform.attachments.Attachments;
import id.jmo.platform.values.ComplaintId;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Optional;

/** The evidence of a complaint, or of a draft of one. */
@UseCase
public class AttachEvidence {

    /**
     * Where evidence is attached.
     *
     * @param open whether evidence may be added
     * @param draft whether evidence may be removed: what was submitted stays
     */
    public record Folder(MemberId owner, boolean open, boolean draft) {}

    private final PrepareComplaint drafts;
    private final Complaints complaints;
    private final Attachments attachments;

    AttachEvidence(PrepareComplaint drafts, Complaints complaints, Attachments attachments) {
        this.drafts = drafts;
        this.complaints = complaints;
        this.attachments = attachments;
    }

    /** @return empty if there is neither a complaint nor a draft with this id */
    public Optional<Folder> find(ComplaintId id) {
        return complaints
                .find(id)
                .map(complaint ->
                        new Folder(complaint.member(), complaint.state().isOpen(), false))
                .or(() -> drafts.find(id).map(draft -> new Folder(draft.member(), true, true)));
    }

    /** @param sender the subject of the sender's token */
    public Attachment add(ComplaintId id, AttachmentUpload upload, String sender) {
        return attachments.add(id.toString(), upload, sender);
    }

    /** @return whether there was such an attachment */
    public boolean remove(ComplaintId id, AttachmentId attachment) {
        return attachments.remove(id.toString(), attachment);
    }

    public List<Attachment> of(Complaint complaint) {
        return attachments.list(complaint.id().toString());
    }

    public Optional<AttachmentContent> read(ComplaintId id, AttachmentId attachment) {
        return attachments.read(id.toString(), attachment);
    }
}
