package id.jmo.local.sandbox.faces;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jmo.facemeasurement.Reading;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A measurement in the vendor's API. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record FaceAnswer(
        String outcome,
        FaceVendor.Version engine,
        byte @Nullable [] template,
        @Nullable Quality quality,
        @Nullable Double liveness,
        @Nullable Double turn,
        @Nullable Double similarity) {

    record Quality(
            int facePixels, double clippedShare, double sharpness, double eyesClosed, double alignmentResidual) {}

    static FaceAnswer of(Reading reading, FaceVendor.Version engine, FaceVendor.@Nullable Known reference) {
        return switch (reading) {
            case Reading.NoFace _ -> without("NO_FACE", engine);
            case Reading.SeveralFaces _ -> without("SEVERAL_FACES", engine);
            case Reading.OneFace face ->
                new FaceAnswer(
                        "FACE",
                        engine,
                        bytes(face.template()),
                        new Quality(
                                face.height(),
                                face.clippedShare(),
                                face.sharpness(),
                                face.eyesClosed(),
                                face.alignmentResidual()),
                        face.liveness(),
                        face.turn(),
                        similarity(face.template(), engine, reference));
        };
    }

    private static FaceAnswer without(String outcome, FaceVendor.Version engine) {
        return new FaceAnswer(outcome, engine, null, null, null, null, null);
    }

    /** Cosine, if the reference is a template of this engine. */
    private static @Nullable Double similarity(
            float[] template, FaceVendor.Version engine, FaceVendor.@Nullable Known reference) {
        if (reference == null
                || reference.template() == null
                || !engine.engine().equals(reference.engine())
                || !engine.models().equals(reference.models())
                || reference.template().length != template.length * Float.BYTES) {
            return null;
        }
        float[] known = new float[template.length];
        ByteBuffer.wrap(reference.template()).asFloatBuffer().get(known);
        double product = 0;
        double square = 0;
        double knownSquare = 0;
        for (int i = 0; i < template.length; i++) {
            product += (double) template[i] * known[i];
            square += (double) template[i] * template[i];
            knownSquare += (double) known[i] * known[i];
        }
        double lengths = Math.sqrt(square * knownSquare);
        return lengths > 0 ? Math.clamp(product / lengths, -1.0, 1.0) : null;
    }

    private static byte[] bytes(float[] template) {
        ByteBuffer buffer = ByteBuffer.allocate(template.length * Float.BYTES);
        buffer.asFloatBuffer().put(template);
        return buffer.array();
    }
}
