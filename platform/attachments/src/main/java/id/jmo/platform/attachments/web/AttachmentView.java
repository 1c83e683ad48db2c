package id.jmo.platform.attachments.web;

import id.jmo.platform.attachments.Attachment;
import id.jmo.platform.attachments.AttachmentId;
import id.jmo.platform.attachments.AttachmentType;
import id.jmo.platform.values.Jakarta;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An attachment, for those who may see it.
 *
 * @param fileName as the sender's device called it
 * @param kind what it is evidence of
 * @param size in bytes
 * @param metadataRemoved whether a photo carried more than its picture, such as the place where it was taken
 * @param link where its content is read; an officer's is valid for that officer, for a few minutes
 */
public record AttachmentView(
        AttachmentId attachmentId,
        String fileName,
        @Nullable String kind,
        AttachmentType type,
        int size,
        boolean metadataRemoved,
        OffsetDateTime addedAt,
        String link) {

    /** @param link as {@link AttachmentTransfer#linkFor} gives it to an officer; for the owner the path itself */
    public static AttachmentView of(Attachment attachment, String link) {
        return new AttachmentView(
                attachment.attachmentId(),
                attachment.fileName().reveal(),
                attachment.kind(),
                attachment.type(),
                attachment.size(),
                attachment.metadataRemoved(),
                Jakarta.at(attachment.addedAt()),
                link);
    }
}
