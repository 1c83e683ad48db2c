package id.jmo.biometric.engine;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceQuality;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.Measurement;
import id.jmo.facemeasurement.FaceMeter;
import id.jmo.facemeasurement.Frame;
import id.jmo.facemeasurement.Reading;
import id.jmo.platform.photos.Photo;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures in this process, with the models in the jar. */
final class EmbeddedOnnxEngine implements BiometricEngine, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedOnnxEngine.class);

    private final PhotoDecoder decoder;
    private final State state;
    private final @Nullable Loaded loaded;

    private record Loaded(FaceMeter meter, EngineVersion version) {}

    /** If a model cannot be loaded, the engine reports it; the service starts all the same. */
    EmbeddedOnnxEngine(PhotoDecoder decoder) {
        this.decoder = decoder;
        Loaded opened = null;
        State openedState;
        try {
            FaceMeter meter = FaceMeter.open();
            opened = new Loaded(meter, new EngineVersion("embedded-" + meter.runtime(), meter.version()));
            openedState = new State.Ready(opened.version());
        } catch (IOException failure) {
            LOG.error("The face engine cannot work", failure);
            openedState = new State.Failed(String.valueOf(failure.getMessage()));
        }
        loaded = opened;
        state = openedState;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Measurement measure(Photo photo, Optional<FaceTemplate> reference) {
        if (loaded == null) {
            return new Measurement.Unavailable("The models are not loaded");
        }
        Frame frame = decoder.decode(photo);
        try {
            return measurement(loaded.meter().measure(frame), reference, loaded.version());
        } catch (IllegalStateException failure) {
            LOG.error("The face engine failed on a photo", failure);
            return new Measurement.Unavailable(String.valueOf(failure.getMessage()));
        }
    }

    private static Measurement measurement(Reading reading, Optional<FaceTemplate> reference, EngineVersion version) {
        return switch (reading) {
            case Reading.NoFace _ -> new Measurement.NotOneFace(Finding.NO_FACE, version);
            case Reading.SeveralFaces _ -> new Measurement.NotOneFace(Finding.SEVERAL_FACES, version);
            case Reading.OneFace face -> {
                FaceTemplate template = FaceTemplate.of(face.template(), version);
                yield new Measurement.Face(
                        template,
                        new FaceQuality(
                                face.height(),
                                face.clippedShare(),
                                face.sharpness(),
                                face.eyesClosed(),
                                face.alignmentResidual()),
                        face.liveness(),
                        face.turn(),
                        reference
                                .filter(known -> known.isComparableTo(version))
                                .map(known -> OptionalDouble.of(known.similarityTo(template)))
                                .orElseGet(OptionalDouble::empty),
                        version);
            }
        };
    }

    @Override
    public void close() {
        if (loaded != null) {
            loaded.meter().close();
        }
    }
}
