package id.jmo.platform.photos;

import java.util.Locale;

/** The bytes are no photo that the service can read; found in the header where possible, else by the decoder. */
public final class PhotoRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Fault {
        /** Neither JPEG nor PNG, whatever the content type says: GIF, WebP, a document. */
        NOT_JPEG_OR_PNG,
        /** HEIC or AVIF: a photo, in a format that some telephones keep theirs in. */
        HEIC,
        /** More pictures than one (APNG): what one person sees, another may not. */
        ANIMATED,
        TOO_MANY_BYTES,
        TOO_MANY_PIXELS,
        /** Cut off or damaged. */
        UNREADABLE;

        /** As in problem answers and message files: {@code photo-too-many-bytes}. */
        public String code() {
            return "photo-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Fault fault;

    public PhotoRefused(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    public PhotoRefused(Fault fault, Throwable cause) {
        super(fault.code(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
