package id.jmo.biometric.model;

/** An action before the camera, so that a photo of the member is not enough. */
public enum Action {
    /** Turns the head to the member's own left. */
    TURN_LEFT,
    TURN_RIGHT,
    /** Closes both eyes. */
    BLINK;

    public FrameStep step() {
        return FrameStep.valueOf(name());
    }
}
