package id.jmo.biometric.application;

import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Measurement;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoRefused;
import java.util.Optional;

/** Measures faces. Judging is left to the decision policy. */
public interface BiometricEngine {

    /**
     * Measures the one face of the photo, and its similarity to the reference if there is one that compares.
     *
     * @throws PhotoRefused if the photo cannot be decoded
     * @throws EngineBusy if as many photos as the engine takes are already waiting
     */
    Measurement measure(Photo photo, Optional<FaceTemplate> reference);

    State state();

    /** Whether the engine can measure at all. */
    sealed interface State {
        record Ready(EngineVersion version) implements State {}

        /**
         * It cannot.
         *
         * @param why for the operator, in one line
         */
        record Failed(String why) implements State {}
    }
}
