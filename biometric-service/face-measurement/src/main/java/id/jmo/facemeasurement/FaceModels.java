package id.jmo.facemeasurement;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The five models, each with the sha256 that the build's list names, as sessions that several threads share. */
final class FaceModels implements AutoCloseable {

    private static final String FOLDER = "/face-models/";
    private static final String PACKAGE = "faceplugin-0.0.1";

    private final OrtEnvironment environment;
    private final OrtSession detector;
    private final OrtSession landmarks;
    private final OrtSession feature;
    private final OrtSession liveness;
    private final OrtSession eye;
    private final String version;

    /** @throws IOException if a model is missing or is not the one that the list names */
    FaceModels() throws IOException, OrtException {
        Map<String, String> wanted = readList();
        environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = options()) {
            detector = open("fr_detect.onnx", wanted, options);
            landmarks = open("fr_landmark.onnx", wanted, options);
            feature = open("fr_feature.onnx", wanted, options);
            liveness = open("fr_liveness.onnx", wanted, options);
            eye = open("fr_eye.onnx", wanted, options);
        }
        String featureHash = wanted.getOrDefault("fr_feature.onnx", "");
        version = PACKAGE + "-" + featureHash.substring(0, 8);
    }

    String runtime() {
        return "onnx-" + environment.getVersion();
    }

    String version() {
        return version;
    }

    /**
     * Scores and corners of 4420 boxes.
     *
     * @param input RGB 320×240, (p-127)/128
     */
    Boxes detect(float[] input) throws OrtException {
        try (OnnxTensor tensor = tensor(input, 3, 240, 320);
                OrtSession.Result result = detector.run(Map.of("input", tensor))) {
            return new Boxes(floats(result, "scores"), floats(result, "boxes"));
        }
    }

    /**
     * 68 pairs, as shares of the box.
     *
     * @param input grey 64×64, p/256
     */
    float[] landmarks(float[] input) throws OrtException {
        return run(landmarks, input, 1, 64, 64);
    }

    /**
     * 512 numbers of any length.
     *
     * @param input BGR 112×112, (p-127)/128
     */
    float[] feature(float[] input) throws OrtException {
        return run(feature, input, 3, 112, 112);
    }

    /**
     * Likelihood that the person is live.
     *
     * @param input BGR 128×128, p
     */
    double liveness(float[] input) throws OrtException {
        return firstOfSoftmax(run(liveness, input, 3, 128, 128));
    }

    /**
     * Likelihood that the eye is closed.
     *
     * @param input grey 24×24, p/255
     */
    double eyeClosed(float[] input) throws OrtException {
        return firstOfSoftmax(run(eye, input, 1, 24, 24));
    }

    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Boxes(float[] scores, float[] corners) {}

    @Override
    public void close() {
        for (OrtSession session : List.of(detector, landmarks, feature, liveness, eye)) {
            try {
                session.close();
            } catch (OrtException closedBefore) {
                throw new IllegalStateException(closedBefore);
            }
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        // An arena per session keeps its peak for ever; these models are small enough to allocate as they go.
        options.setCPUArenaAllocator(false);
        options.setMemoryPatternOptimization(false);
        return options;
    }

    private OrtSession open(String file, Map<String, String> wanted, OrtSession.SessionOptions options)
            throws IOException, OrtException {
        byte[] model = resource(file);
        String actual = sha256(model);
        if (!actual.equals(wanted.get(file))) {
            throw new IOException(file + " has sha256 " + actual + ", expected " + wanted.get(file));
        }
        return environment.createSession(model, options);
    }

    private float[] run(OrtSession session, float[] input, long... shape) throws OrtException {
        try (OnnxTensor tensor = tensor(input, shape);
                OrtSession.Result result = session.run(Map.of("input", tensor))) {
            return floats(result, "output");
        }
    }

    private OnnxTensor tensor(float[] input, long... shape) throws OrtException {
        long[] batch = new long[shape.length + 1];
        batch[0] = 1;
        System.arraycopy(shape, 0, batch, 1, shape.length);
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), batch);
    }

    private static float[] floats(OrtSession.Result result, String name) throws OrtException {
        OnnxTensor output = (OnnxTensor)
                result.get(name).orElseThrow(() -> new IllegalStateException("The model gives no " + name));
        FloatBuffer buffer = output.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    private static double firstOfSoftmax(float[] values) {
        double most = values[0];
        for (float value : values) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (float value : values) {
            sum += Math.exp(value - most);
        }
        return Math.exp(values[0] - most) / sum;
    }

    private static Map<String, String> readList() throws IOException {
        Map<String, String> wanted = new HashMap<>();
        new String(resource("models.sha256"), StandardCharsets.US_ASCII).lines().forEach(line -> {
            String[] parts = line.trim().split("\\s+", 2);
            if (parts.length == 2) {
                wanted.put(parts[1], parts[0]);
            }
        });
        return wanted;
    }

    private static byte[] resource(String file) throws IOException {
        try (InputStream stream = FaceModels.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new FileNotFoundException("The face model " + file + " is not in the build");
            }
            return stream.readAllBytes();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
