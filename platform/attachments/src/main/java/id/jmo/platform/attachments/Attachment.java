package id.jmo.platform.attachments;

import id.jmo.platform.values.Confidential;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an attachment beside its content.
 *
 * @param fileName as the sender's device called it; people write names and numbers into it
 * @param kind what it is evidence of, in the service's own words; none if the service does not ask
 * @param size in bytes, as it is kept
 * @param sha256 of the file as it was sent, in hexadecimal
 * @param metadataRemoved whether a photo carried more than its picture, such as the place where it was taken
 * @param addedBy the subject of the sender's token
 */
public record Attachment(
        AttachmentId attachmentId,
        Confidential fileName,
        @Nullable String kind,
        AttachmentType type,
        int size,
        String sha256,
        boolean metadataRemoved,
        String addedBy,
        Instant addedAt) {}
