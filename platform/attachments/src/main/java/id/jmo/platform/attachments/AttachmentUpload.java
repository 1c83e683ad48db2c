package id.jmo.platform.attachments;

import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent. Its text form reveals nothing.
 *
 * @param fileName as the sender's device calls it; may be empty
 * @param kind what it is evidence of; the service checks it
 * @param content not copied, because files are large: nobody may change it
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record AttachmentUpload(String fileName, @Nullable String kind, byte[] content) {

    @Override
    public String toString() {
        return "(upload of " + content.length + " bytes)";
    }
}
