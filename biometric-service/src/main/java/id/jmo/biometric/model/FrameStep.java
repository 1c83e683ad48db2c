package id.jmo.biometric.model;

/** What a frame of a session is to show. */
public enum FrameStep {
    /** The face, straight into the camera: the frames that are compared with the reference photo. */
    FRONTAL,
    TURN_LEFT,
    TURN_RIGHT,
    BLINK
}
