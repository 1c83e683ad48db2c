package id.jmo.biometric.model;

import id.jmo.platform.photos.Photo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The frames of one session as they were sent.
 *
 * @param nonce as sent; it must equal the session's
 */
public record Capture(String nonce, List<Shot> shots) {

    /**
     * One frame.
     *
     * @param takenAtMillis on the camera's clock, milliseconds; only differences between frames are meaningful
     */
    public record Shot(FrameStep step, long takenAtMillis, Photo photo) {}

    public Capture {
        shots = List.copyOf(shots);
    }

    /** Equal for the same frames with the same times, so that a repeated upload is recognised. */
    public String sha256() {
        StringBuilder all = new StringBuilder();
        shots.forEach(shot -> all.append(shot.step())
                .append(' ')
                .append(shot.takenAtMillis())
                .append(' ')
                .append(shot.photo().sha256())
                .append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(all.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
