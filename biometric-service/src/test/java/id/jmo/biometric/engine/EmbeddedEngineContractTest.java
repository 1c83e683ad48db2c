package id.jmo.biometric.engine;

import id.jmo.biometric.application.BiometricEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class EmbeddedEngineContractTest extends BiometricEngineContract {

    private static EmbeddedOnnxEngine engine;

    @BeforeAll
    static void open() {
        engine = new EmbeddedOnnxEngine(new PhotoDecoder(1600));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Override
    BiometricEngine engine() {
        return engine;
    }
}
