package id.jmo.biometric.engine;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Measurement;
import id.jmo.platform.photos.Photo;
import java.util.Optional;

/** An engine that uses this process's processors, and therefore only in its turn. */
record EngineInTurn(BiometricEngine engine, BoundedAnalyses turns) implements BiometricEngine {

    @Override
    public State state() {
        return engine.state();
    }

    @Override
    public Measurement measure(Photo photo, Optional<FaceTemplate> reference) {
        return turns.inTurn(() -> engine.measure(photo, reference));
    }
}
