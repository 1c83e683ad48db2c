package id.jmo.platform.attachments;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.jmo.platform.attachments.AttachmentRefused.Fault;
import id.jmo.platform.photos.BarePhoto;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoHeader;
import id.jmo.platform.photos.PhotoLimits;
import id.jmo.platform.photos.PhotoRefused;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides by a file's content what it is and whether it is taken. Of a photo the picture alone is kept, turned as the
 * camera held it: place, time, device, thumbnail and whatever follows the picture are gone.
 */
final class FileInspector {

    private static final byte[] PDF_START = "%PDF-".getBytes(US_ASCII);
    /** An ending that claims a kind of file: not the one in "Surat no. 12" or "dr. Agus". */
    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]{1,4})$");

    private final int maxBytes;
    private final PhotoLimits photos;
    private final PdfInspector pdfs = new PdfInspector();

    FileInspector(AttachmentProperties limits) {
        this.maxBytes = (int) limits.maxSize().toBytes();
        this.photos =
                new PhotoLimits(maxBytes, limits.maxPixels(), limits.maxPixels(), AttachmentProperties.LONGEST_SIDE);
    }

    /** @param kept what is stored */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Inspected(AttachmentType type, byte[] kept, boolean metadataRemoved) {}

    /** @throws AttachmentRefused if the file is not taken */
    Inspected inspect(String fileName, byte[] content) {
        if (content.length > maxBytes) {
            throw new AttachmentRefused(Fault.TOO_LARGE);
        }
        if (content.length == 0) {
            throw new AttachmentRefused(Fault.UNREADABLE);
        }
        boolean pdf =
                Arrays.equals(content, 0, Math.min(content.length, PDF_START.length), PDF_START, 0, PDF_START.length);
        Inspected inspected = pdf ? pdf(content) : photo(content);
        requireHonest(fileName, inspected.type());
        return inspected;
    }

    private static void requireHonest(String fileName, AttachmentType type) {
        Matcher ending = ENDING.matcher(fileName);
        if (ending.find() && !type.hasExtension(ending.group(1).toLowerCase(Locale.ROOT))) {
            throw new AttachmentRefused(Fault.NAME_LIES);
        }
    }

    private Inspected pdf(byte[] content) {
        pdfs.requireHarmless(content);
        return new Inspected(AttachmentType.PDF, content, false);
    }

    private Inspected photo(byte[] content) {
        try {
            PhotoHeader header = Photo.admit(content, photos).header();
            AttachmentType type = header.format() == PhotoHeader.Format.JPEG ? AttachmentType.JPEG : AttachmentType.PNG;
            byte[] bare = type == AttachmentType.JPEG ? BarePhoto.jpeg(content).bytes() : BarePhoto.png(content);
            byte[] kept = type == AttachmentType.JPEG ? BarePhoto.turned(bare, header.orientation()) : bare;
            return new Inspected(type, kept, bare.length < content.length);
        } catch (PhotoRefused refused) {
            throw new AttachmentRefused(
                    switch (refused.fault()) {
                        case NOT_JPEG_OR_PNG -> Fault.NOT_SUPPORTED;
                        case HEIC -> Fault.HEIC;
                        case ANIMATED -> Fault.ANIMATED;
                        case TOO_MANY_BYTES -> Fault.TOO_LARGE;
                        case TOO_MANY_PIXELS -> Fault.TOO_MANY_PIXELS;
                        case UNREADABLE -> Fault.UNREADABLE;
                    });
        } catch (IOException | IndexOutOfBoundsException damaged) {
            throw new AttachmentRefused(Fault.UNREADABLE);
        }
    }
}
