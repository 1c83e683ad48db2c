package id.jmo.biometric.model;

import java.util.Locale;

/** Why frames are not the ones a session asked for. The app is told, and nothing has been measured. */
public enum SequenceFault {
    NONCE_WRONG,
    FRAMES_TOO_FEW,
    FRAMES_TOO_MANY,
    /** A frame is not later than the one before. */
    TIMES_NOT_INCREASING,
    FRAMES_TOO_CLOSE,
    FRAMES_TOO_FAR_APART,
    SEQUENCE_TOO_LONG,
    /** Not straight, action after action in the order asked for, straight. */
    ACTIONS_NOT_FOLLOWED;

    /** The fault as it stands in problem answers and message files: {@code nonce-wrong}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
