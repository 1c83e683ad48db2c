package id.jmo.biometric.model;

import java.util.Locale;

/** Why frames do not follow the challenge. Nothing has been measured; the app gets the faults. */
public enum SequenceFault {
    NONCE_WRONG,
    FRAMES_TOO_FEW,
    FRAMES_TOO_MANY,
    /** A frame is not later than the one before. */
    TIMES_NOT_INCREASING,
    FRAMES_TOO_CLOSE,
    FRAMES_TOO_FAR_APART,
    SEQUENCE_TOO_LONG,
    /** Not straight, action after action in the required order, straight. */
    ACTIONS_NOT_FOLLOWED;

    /** The fault as in problem answers and message files: {@code nonce-wrong}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
