package id.jmo.platform.attachments;

import java.util.Set;

/** What an attachment is, by its content. */
public enum AttachmentType {
    JPEG(AttachmentType.JPEG_MEDIA, Set.of("jpg", "jpeg", "jpe", "jfif")),
    PNG(AttachmentType.PNG_MEDIA, Set.of("png")),
    PDF(AttachmentType.PDF_MEDIA, Set.of("pdf"));

    /** For {@code produces} of a controller's method. */
    public static final String JPEG_MEDIA = "image/jpeg";

    public static final String PNG_MEDIA = "image/png";
    public static final String PDF_MEDIA = "application/pdf";

    private final String mediaType;
    private final Set<String> extensions;

    AttachmentType(String mediaType, Set<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param extension of a file's name, in small letters */
    boolean hasExtension(String extension) {
        return extensions.contains(extension);
    }
}
