package id.jmo.platform.photos;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a JPEG or PNG whose header is valid and within the limits. Its text form reveals nothing. */
public final class Photo {

    private final byte[] bytes;
    private final PhotoHeader header;

    private Photo(byte[] bytes, PhotoHeader header) {
        this.bytes = bytes;
        this.header = header;
    }

    /**
     * Reads the header only; nothing is decoded.
     *
     * @param bytes not copied, because photos are large: the caller must not change them
     * @throws PhotoRefused if the bytes are no photo or the photo is over a limit
     */
    public static Photo admit(byte[] bytes, PhotoLimits limits) {
        if (bytes.length > limits.bytes()) {
            throw new PhotoRefused(PhotoRefused.Fault.TOO_MANY_BYTES);
        }
        PhotoHeader header = PhotoHeader.read(bytes);
        header.requireWithin(limits);
        return new Photo(bytes, header);
    }

    /** The photo itself, not a copy: to be read only. */
    public byte[] bytes() {
        return bytes;
    }

    public PhotoHeader header() {
        return header;
    }

    /** The file's SHA-256 in hexadecimal: kept for the audit when the photo itself is erased. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "(photo, " + header + ")";
    }
}
