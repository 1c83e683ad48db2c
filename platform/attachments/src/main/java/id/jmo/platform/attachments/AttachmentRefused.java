package id.jmo.platform.attachments;

import java.util.Locale;

/** The file is not accepted, and why. Nothing of it is stored. */
public final class AttachmentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Fault {
        /** Neither JPEG, PNG nor PDF, whatever its name says: a Word document, a ZIP, a program. */
        NOT_SUPPORTED,
        /** HEIC or AVIF: a photo, in a format that some telephones keep theirs in. */
        HEIC,
        /** The name's ending is that of another kind of file than the content. */
        NAME_LIES,
        TOO_LARGE,
        TOO_MANY_PIXELS,
        /** A moving picture: what one person sees, another may not. */
        ANIMATED,
        /** Cut off, damaged or empty. */
        UNREADABLE,
        /** A PDF that needs a password. */
        PASSWORD,
        /** A PDF with scripts, forms that send, embedded files or media. */
        ACTIVE_CONTENT,
        /** The case has as many attachments as it may have. */
        TOO_MANY,
        /** The attachments of the case are erased: it takes no further ones. */
        ERASED;

        /** As in problem answers and message files: {@code attachment-too-large}. */
        public String code() {
            return "attachment-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Fault fault;

    public AttachmentRefused(Fault fault) {
        super(fault.code(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
