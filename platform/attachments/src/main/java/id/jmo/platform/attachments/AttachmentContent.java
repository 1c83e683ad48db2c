package id.jmo.platform.attachments;

/**
 * An attachment with its content in clear. Its text form reveals nothing.
 *
 * @param bytes to be read only
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record AttachmentContent(Attachment attachment, byte[] bytes) {

    @Override
    public String toString() {
        return "(content of attachment " + attachment.attachmentId() + ")";
    }
}
