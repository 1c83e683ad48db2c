package id.jmo.facemeasurement;

import ai.onnxruntime.OrtException;
import id.jmo.facemeasurement.Sampler.Channels;
import id.jmo.facemeasurement.Sampler.Outside;
import java.io.IOException;
import java.util.List;

/**
 * Five models in this process: where the face is, its 68 marks, its template, whether it lives, whether its eyes are
 * open. How each wants its input is measured, not read: docs/decisions/0050-face-engine.md. Several threads may measure
 * at once; the same frame always gives the same numbers.
 */
public final class FaceMeter implements AutoCloseable {

    private static final int DETECTOR_WIDTH = 320;
    private static final int DETECTOR_HEIGHT = 240;
    private static final int ALIGNED = 112;
    private static final double LIVENESS_SURROUNDINGS = 2.7;

    private static final int BLACK = 5;
    private static final int WHITE = 250;

    private final FaceModels models;

    private FaceMeter(FaceModels models) {
        this.models = models;
    }

    /**
     * Loads the models, about 100 ms and 60 MB outside Java's heap.
     *
     * @throws IOException if a model is missing, is not the one that the build's list names, or cannot be used here
     */
    public static FaceMeter open() throws IOException {
        try {
            return new FaceMeter(new FaceModels());
        } catch (OrtException | LinkageError unusable) {
            throw new IOException(unusable.getMessage(), unusable);
        }
    }

    /** The runtime with its version, {@code onnx-1.23.2}. */
    public String runtime() {
        return models.runtime();
    }

    /** The models with their version, {@code faceplugin-0.0.1-87aacdfe}: templates of others do not compare. */
    public String version() {
        return models.version();
    }

    /** @throws IllegalStateException if a model fails on the frame, which says nothing of the frame */
    public Reading measure(Frame frame) {
        try {
            return read(frame);
        } catch (OrtException failure) {
            throw new IllegalStateException("A face model failed", failure);
        }
    }

    private Reading read(Frame frame) throws OrtException {
        Sampler sampler = new Sampler(frame);
        List<FaceBoxes.Seen> faces = FaceBoxes.couldBeMeant(detect(frame, sampler));
        if (faces.isEmpty()) {
            return new Reading.NoFace();
        }
        if (faces.size() > 1) {
            return new Reading.SeveralFaces();
        }
        Box box = faces.getFirst().box();
        Box square = box.square();
        Landmarks landmarks = Landmarks.of(
                models.landmarks(
                        sampler.cut(64, 64, Similarity.ontoBox(square, 64), Channels.GREY, Outside.EDGE, 0, 256)),
                square);
        Similarity fromAligned = landmarks.fromAlignedFace();
        float[] template =
                models.feature(sampler.cut(ALIGNED, ALIGNED, fromAligned, Channels.BGR, Outside.EDGE, 127, 128));
        Box surroundings = square.enlargedWithin(LIVENESS_SURROUNDINGS, frame.width(), frame.height());
        double liveness = models.liveness(
                sampler.cut(128, 128, Similarity.ontoBox(surroundings, 128), Channels.BGR, Outside.EDGE, 0, 1));
        double eyesClosed = Math.min(eyeClosed(sampler, landmarks.leftEye()), eyeClosed(sampler, landmarks.rightEye()));
        return new Reading.OneFace(
                template,
                (int) Math.round(box.height()),
                clippedShare(frame, box),
                sharpness(sampler.cut(ALIGNED, ALIGNED, fromAligned, Channels.GREY, Outside.EDGE, 0, 1)),
                landmarks.alignmentResidual(),
                eyesClosed,
                liveness,
                landmarks.turn());
    }

    private List<FaceBoxes.Seen> detect(Frame frame, Sampler sampler) throws OrtException {
        double scale = Math.max((double) frame.width() / DETECTOR_WIDTH, (double) frame.height() / DETECTOR_HEIGHT);
        Similarity letterbox = new Similarity(
                scale, 0, (frame.width() - scale * DETECTOR_WIDTH) / 2, (frame.height() - scale * DETECTOR_HEIGHT) / 2);
        FaceModels.Boxes boxes = models.detect(
                sampler.cut(DETECTOR_WIDTH, DETECTOR_HEIGHT, letterbox, Channels.RGB, Outside.GREY, 127, 128));
        return FaceBoxes.read(boxes.scores(), boxes.corners(), DETECTOR_WIDTH, DETECTOR_HEIGHT, letterbox);
    }

    private double eyeClosed(Sampler sampler, Box eye) throws OrtException {
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
    public void close() {
        models.close();
    }
}
