package id.jmo.biometric.model;

import java.util.Locale;

/**
 * Why a photo cannot be judged, so that the member takes it again. A finding is about the photo, never about who is in
 * it, and is no failed attempt.
 */
public enum Finding {
    NO_FACE,
    SEVERAL_FACES,
    /** The face has too few pixels to be measured well. */
    FACE_TOO_SMALL,
    /** Too much of the face is pure black or pure white: the light is too harsh or too weak. */
    HARSH_LIGHT,
    BLURRED,
    EYES_CLOSED,
    /** Eyes, nose and mouth do not lie as in a face seen from the front: turned away, or partly hidden. */
    NOT_FRONTAL,
    /** The head was to be turned to the member's left, and was not, or not far enough. */
    NOT_TURNED_LEFT,
    NOT_TURNED_RIGHT,
    EYES_NOT_CLOSED;

    /** The finding as in problem answers and message files: {@code face-too-small}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
