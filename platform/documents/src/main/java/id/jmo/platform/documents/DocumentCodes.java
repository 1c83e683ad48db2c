package id.jmo.platform.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.jmo.platform.personaldata.BlindIndex;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Codes of documents, which say which document it is and until when it is good, and which nobody can invent: an
 * HMAC-SHA-256 with the service's key, of which 128 bits are kept. A code holds no personal data. Whether the document is
 * still valid is the service's to say, which knows its state.
 */
public final class DocumentCodes {

    private static final int MAC_BYTES = 16;
    private static final int BYTES = 1 + 16 + 4 + MAC_BYTES;
    private static final byte VERSION = 1;

    private final BlindIndex signature;

    DocumentCodes(BlindIndex signature) {
        this.signature = signature;
    }

    /**
     * What a good code says.
     *
     * @param document such as the identifier of the case
     * @param validUntil the last day, in Jakarta; whether it is over is for the caller to see
     */
    public record Coded(UUID document, LocalDate validUntil) {}

    /**
     * The code, 50 characters that need no escaping in an address.
     *
     * @param kind of the document, such as {@code guarantee-letter}: a code of one kind is none of another
     */
    public String code(String kind, UUID document, LocalDate validUntil) {
        ByteBuffer said = ByteBuffer.allocate(BYTES)
                .put(VERSION)
                .putLong(document.getMostSignificantBits())
                .putLong(document.getLeastSignificantBits())
                .putInt(Math.toIntExact(validUntil.toEpochDay()));
        said.put(mac(signature.of(text(kind, Arrays.copyOf(said.array(), BYTES - MAC_BYTES)))));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(said.array());
    }

    /** What the code says; empty if this service did not make it for a document of this kind. */
    public Optional<Coded> read(String kind, String code) {
        byte @Nullable [] bytes = bytes(code);
        if (bytes == null || bytes.length != BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(bytes, BYTES - MAC_BYTES);
        byte[] given = Arrays.copyOfRange(bytes, BYTES - MAC_BYTES, BYTES);
        // A letter that was issued before the key changed is genuine as long as the key before is there.
        if (signature.all(text(kind, said)).stream().noneMatch(good -> MessageDigest.isEqual(mac(good), given))) {
            return Optional.empty();
        }
        ByteBuffer fields = ByteBuffer.wrap(said, 1, said.length - 1);
        UUID document = new UUID(fields.getLong(), fields.getLong());
        return Optional.of(new Coded(document, LocalDate.ofEpochDay(fields.getInt())));
    }

    private static byte @Nullable [] bytes(String code) {
        try {
            return Base64.getUrlDecoder().decode(code.getBytes(US_ASCII));
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    private static String text(String kind, byte[] said) {
        return "document code|" + kind + "|" + Base64.getEncoder().encodeToString(said);
    }

    private static byte[] mac(String signature) {
        return Arrays.copyOf(Base64.getUrlDecoder().decode(signature), MAC_BYTES);
    }
}
