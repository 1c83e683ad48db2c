package id.jmo.biometric.engine;

import ai.onnxruntime.OrtException;
import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.engine.Sampler.Channels;
import id.jmo.biometric.engine.Sampler.Outside;
import id.jmo.biometric.model.FaceQuality;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.Measurement;
import id.jmo.biometric.model.Photo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Five ONNX models in this process: where the face is, its 68 marks, its template, whether it lives, whether its eyes
 * are open. How each wants its input is measured, not read: docs/decisions/0050-face-engine.md.
 */
final class EmbeddedOnnxEngine implements BiometricEngine, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedOnnxEngine.class);

    private static final int DETECTOR_WIDTH = 320;
    private static final int DETECTOR_HEIGHT = 240;
    private static final int ALIGNED = 112;
    private static final double LIVENESS_SURROUNDINGS = 2.7;
    /** A face at least this high beside the largest could be the one meant; a smaller one is a passer-by. */
    private static final double SECOND_FACE = 0.4;

    private static final int BLACK = 5;
    private static final int WHITE = 250;

    private final PhotoDecoder decoder;
    private final State state;
    private final @Nullable FaceModels models;

    /** A model that cannot be loaded leaves an engine that says so instead of a service that does not start. */
    EmbeddedOnnxEngine(PhotoDecoder decoder) {
        this.decoder = decoder;
        FaceModels loaded = null;
        State loadedState;
        try {
            loaded = new FaceModels();
            loadedState = new State.Ready(loaded.version());
        } catch (IOException | OrtException | LinkageError failure) {
            LOG.error("The face engine cannot work", failure);
            loadedState = new State.Failed(String.valueOf(failure.getMessage()));
        }
        models = loaded;
        state = loadedState;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Measurement measure(Photo photo, Optional<FaceTemplate> reference) {
        if (models == null) {
            return new Measurement.Unavailable("The models are not loaded");
        }
        Frame frame = decoder.decode(photo);
        try {
            return measure(models, frame, reference);
        } catch (OrtException failure) {
            LOG.error("The face engine failed on a photo", failure);
            return new Measurement.Unavailable(String.valueOf(failure.getMessage()));
        }
    }

    private static Measurement measure(FaceModels models, Frame frame, Optional<FaceTemplate> reference)
            throws OrtException {
        Sampler sampler = new Sampler(frame);
        List<FaceBoxes.Seen> faces = detect(models, frame, sampler);
        if (faces.isEmpty()) {
            return new Measurement.NotOneFace(Finding.NO_FACE, models.version());
        }
        Box box = faces.getFirst().box();
        if (faces.stream().skip(1).anyMatch(face -> face.box().height() >= SECOND_FACE * box.height())) {
            return new Measurement.NotOneFace(Finding.SEVERAL_FACES, models.version());
        }
        Box square = box.square();
        Landmarks landmarks = Landmarks.of(
                models.landmarks(
                        sampler.cut(64, 64, Similarity.ontoBox(square, 64), Channels.GREY, Outside.EDGE, 0, 256)),
                square);
        Similarity fromAligned = landmarks.fromAlignedFace();
        FaceTemplate template = FaceTemplate.of(
                models.feature(sampler.cut(ALIGNED, ALIGNED, fromAligned, Channels.BGR, Outside.EDGE, 127, 128)),
                models.version());
        Box surroundings = square.enlargedWithin(LIVENESS_SURROUNDINGS, frame.width(), frame.height());
        double liveness = models.liveness(
                sampler.cut(128, 128, Similarity.ontoBox(surroundings, 128), Channels.BGR, Outside.EDGE, 0, 1));
        double eyesClosed = Math.min(
                eyeClosed(models, sampler, landmarks.leftEye()), eyeClosed(models, sampler, landmarks.rightEye()));
        FaceQuality quality = new FaceQuality(
                (int) Math.round(box.height()),
                clippedShare(frame, box),
                sharpness(sampler.cut(ALIGNED, ALIGNED, fromAligned, Channels.GREY, Outside.EDGE, 0, 1)),
                eyesClosed);
        OptionalDouble similarity = reference
                .filter(known -> known.isComparableTo(models.version()))
                .map(known -> OptionalDouble.of(known.similarityTo(template)))
                .orElseGet(OptionalDouble::empty);
        return new Measurement.Face(template, quality, liveness, landmarks.turn(), similarity, models.version());
    }

    private static List<FaceBoxes.Seen> detect(FaceModels models, Frame frame, Sampler sampler) throws OrtException {
        double scale = Math.max((double) frame.width() / DETECTOR_WIDTH, (double) frame.height() / DETECTOR_HEIGHT);
        Similarity letterbox = new Similarity(
                scale, 0, (frame.width() - scale * DETECTOR_WIDTH) / 2, (frame.height() - scale * DETECTOR_HEIGHT) / 2);
        FaceModels.Boxes boxes = models.detect(
                sampler.cut(DETECTOR_WIDTH, DETECTOR_HEIGHT, letterbox, Channels.RGB, Outside.GREY, 127, 128));
        return FaceBoxes.read(boxes.scores(), boxes.corners(), DETECTOR_WIDTH, DETECTOR_HEIGHT, letterbox);
    }

    private static double eyeClosed(FaceModels models, Sampler sampler, Box eye) throws OrtException {
        return models.eyeClosed(sampler.cut(24, 24, Similarity.ontoBox(eye, 24), Channels.GREY, Outside.EDGE, 0, 255));
    }

    private static double clippedShare(Frame frame, Box face) {
        int left = Math.clamp((int) face.left(), 0, frame.width() - 1);
        int top = Math.clamp((int) face.top(), 0, frame.height() - 1);
        int right = Math.clamp((int) (face.left() + face.width()), left + 1, frame.width());
        int bottom = Math.clamp((int) (face.top() + face.height()), top + 1, frame.height());
        int clipped = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int light =
                        (299 * frame.value(x, y, 0) + 587 * frame.value(x, y, 1) + 114 * frame.value(x, y, 2)) / 1000;
                if (light <= BLACK || light >= WHITE) {
                    clipped++;
                }
            }
        }
        return clipped / (double) ((right - left) * (bottom - top));
    }

    /**
     * Variance of the Laplacian (Pech-Pacheco 2000) over the variance of the light itself, so that a dim photo is not
     * taken for a blurred one; measured on the aligned face, so that size does not matter.
     */
    private static double sharpness(float[] grey) {
        double edges = 0;
        double edgeSquares = 0;
        double light = 0;
        double lightSquares = 0;
        for (int y = 1; y < ALIGNED - 1; y++) {
            for (int x = 1; x < ALIGNED - 1; x++) {
                int at = y * ALIGNED + x;
                double edge = grey[at - ALIGNED] + grey[at + ALIGNED] + grey[at - 1] + grey[at + 1] - 4 * grey[at];
                edges += edge;
                edgeSquares += edge * edge;
                light += grey[at];
                lightSquares += grey[at] * grey[at];
            }
        }
        int count = (ALIGNED - 2) * (ALIGNED - 2);
        double edgeVariance = edgeSquares / count - (edges / count) * (edges / count);
        double lightVariance = lightSquares / count - (light / count) * (light / count);
        return edgeVariance / Math.max(lightVariance, 1);
    }

    @Override
    public void close() throws OrtException {
        if (models != null) {
            models.close();
        }
    }
}
