package id.jmo.biometric.engine;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Measurement;
import id.jmo.platform.photos.Photo;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;

/** Measures the time of every analysis, without the time in the queue. */
final class MeasuredEngine implements BiometricEngine {

    private final BiometricEngine engine;
    private final MeterRegistry meters;

    MeasuredEngine(BiometricEngine engine, MeterRegistry meters) {
        this.engine = engine;
        this.meters = meters;
    }

    @Override
    public State state() {
        return engine.state();
    }

    @Override
    public Measurement measure(Photo photo, Optional<FaceTemplate> reference) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "refused";
        try {
            Measurement measurement = engine.measure(photo, reference);
            outcome = switch (measurement) {
                case Measurement.Face _ -> "face";
                case Measurement.NotOneFace none -> none.finding().code();
                case Measurement.Unavailable _ -> "unavailable";
            };
            return measurement;
        } finally {
            sample.stop(Timer.builder("jmo.biometric.analysis")
                    .description("Time of one face analysis, without waiting")
                    .tag("outcome", outcome)
                    .register(meters));
        }
    }
}
