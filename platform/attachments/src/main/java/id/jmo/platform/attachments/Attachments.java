package id.jmo.platform.attachments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The attachments of the service's cases. Who may see them is the service's to decide. A case is named by the text of its
 * identifier.
 */
public interface Attachments {

    /**
     * Checks a file and adds it to its case. The same file again changes nothing.
     *
     * @param addedBy the subject of the sender's token
     * @throws AttachmentRefused if the file is not accepted
     */
    Attachment add(String caseId, AttachmentUpload upload, String addedBy);

    /** In the order in which they were added; empty if there are none, or no longer. */
    List<Attachment> list(String caseId);

    /** Empty if the case has no such attachment, or no longer. */
    Optional<AttachmentContent> read(String caseId, AttachmentId attachment);

    /** @return whether there was such an attachment */
    boolean remove(String caseId, AttachmentId attachment);

    /** The case is closed: its attachments are erased when the retention period is over. */
    void caseClosed(String caseId, Instant at);

    /** The case is open again: its attachments stay, unless they are erased already. */
    void caseReopened(String caseId);

    /** Erases the attachments of a case at once; the key first, so that copies cannot be read either. */
    void erase(String caseId);

    /** When the attachments were erased; empty if they were not. */
    Optional<Instant> erasedAt(String caseId);
}
