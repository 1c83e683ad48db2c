package id.jmo.biometric.engine;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceQuality;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.Measurement;
import id.jmo.platform.partnerclient.PartnerClient;
import id.jmo.platform.partnerclient.PartnerRefused;
import id.jmo.platform.partnerclient.PartnerUnavailable;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoRefused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;

/**
 * A vendor measures, over mutual TLS, by the protocol in contracts/biometric-vendor.openapi.yaml. It gets the picture and
 * nothing else: no EXIF, no name, no identifier of ours. An invalid answer is no measurement; no other engine takes over.
 */
final class VendorEngine implements BiometricEngine {

    private static final Logger LOG = LoggerFactory.getLogger(VendorEngine.class);

    private static final String MEASUREMENTS = "/face/v1/measurements";
    private static final String ENGINE = "/face/v1/engine";
    private static final int UNPROCESSABLE = 422;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final PartnerClient partner;
    private final Function<Photo, byte[]> picture;
    private volatile @Nullable EngineVersion version;

    /** @param picture makes the JPEG to send of a photo, the same for the same photo */
    VendorEngine(PartnerClient partner, Function<Photo, byte[]> picture) {
        this.partner = partner;
        this.picture = picture;
    }

    private record Version(
            @Nullable String engine, @Nullable String models) {

        EngineVersion known() {
            return new EngineVersion(given(engine, "engine"), given(models, "models"));
        }
    }

    /** The template to compare with, made by the vendor. */
    @SuppressWarnings("ArrayRecordComponent") // sent, never compared
    private record Known(byte[] template, String engine, String models) {
        @Override
        public String toString() {
            return "Known";
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Question(byte[] photo, @Nullable Known reference) {
        @Override
        public String toString() {
            return "Question";
        }
    }

    private enum Outcome {
        FACE,
        NO_FACE,
        SEVERAL_FACES
    }

    private record Quality(
            @Nullable Integer facePixels,
            @Nullable Double clippedShare,
            @Nullable Double sharpness,
            @Nullable Double eyesClosed,
            @Nullable Double alignmentResidual) {

        FaceQuality read() {
            return new FaceQuality(
                    (int) within(1, 100_000, facePixels, "facePixels"),
                    within(0, 1, clippedShare, "clippedShare"),
                    within(0, Double.MAX_VALUE, sharpness, "sharpness"),
                    within(0, 1, eyesClosed, "eyesClosed"),
                    within(0, Double.MAX_VALUE, alignmentResidual, "alignmentResidual"));
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(
            @Nullable Outcome outcome,
            @Nullable Version engine,
            byte @Nullable [] template,
            @Nullable Quality quality,
            @Nullable Double liveness,
            @Nullable Double turn,
            @Nullable Double similarity) {

        /** @throws IllegalArgumentException naming the field that is missing or out of its range */
        Measurement read(Optional<FaceTemplate> reference) {
            EngineVersion by = given(engine, "engine").known();
            return switch (given(outcome, "outcome")) {
                case NO_FACE -> new Measurement.NotOneFace(Finding.NO_FACE, by);
                case SEVERAL_FACES -> new Measurement.NotOneFace(Finding.SEVERAL_FACES, by);
                case FACE ->
                    new Measurement.Face(
                            FaceTemplate.of(given(template, "template"), by),
                            given(quality, "quality").read(),
                            within(0, 1, liveness, "liveness"),
                            within(-100, 100, turn, "turn"),
                            reference.filter(known -> known.isComparableTo(by)).isPresent()
                                    ? OptionalDouble.of(within(-1, 1, similarity, "similarity"))
                                    : OptionalDouble.empty(),
                            by);
            };
        }

        @Override
        public String toString() {
            return "Answer";
        }
    }

    @Override
    public State state() {
        if (!partner.isAvailable()) {
            return new State.Failed("The vendor has failed too often just now");
        }
        try {
            return new State.Ready(version());
        } catch (PartnerRefused | PartnerUnavailable failure) {
            return new State.Failed(String.valueOf(failure.getMessage()));
        }
    }

    @Override
    public Measurement measure(Photo photo, Optional<FaceTemplate> reference) {
        byte[] jpeg = picture.apply(photo);
        try {
            EngineVersion now = version();
            // The vendor cannot use a template of another engine, and must not get it.
            Optional<FaceTemplate> comparable = reference.filter(known -> known.isComparableTo(now));
            return partner.callRepeatable(() -> ask(jpeg, comparable));
        } catch (PartnerRefused refused) {
            if (refused.status() == UNPROCESSABLE) {
                throw new PhotoRefused(PhotoRefused.Fault.UNREADABLE, refused);
            }
            // Not the vendor's fault but ours, such as a wrong address or contract: an operator must act.
            LOG.error("The face vendor refuses our photos with status {}", refused.status());
            return new Measurement.Unavailable("The vendor refuses with status " + refused.status());
        } catch (PartnerUnavailable outage) {
            LOG.warn("A face was not measured: {}", outage.getMessage());
            return new Measurement.Unavailable(String.valueOf(outage.getMessage()));
        }
    }

    private Measurement ask(byte[] jpeg, Optional<FaceTemplate> reference) {
        Answer answer = partner.http()
                .post()
                .uri(MEASUREMENTS)
                .header("Idempotency-Key", key(jpeg, reference))
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .body(new Question(
                        jpeg,
                        reference
                                .map(known -> new Known(
                                        known.bytes(),
                                        known.madeBy().engine(),
                                        known.madeBy().models()))
                                .orElse(null)))
                .retrieve()
                .body(Answer.class);
        Measurement measurement = sensible(() -> given(answer, "answer").read(reference));
        version = madeBy(measurement);
        return measurement;
    }

    private EngineVersion version() {
        EngineVersion known = version;
        if (known == null) {
            known = partner.callRepeatable(() -> {
                Version answer = partner.http()
                        .get()
                        .uri(ENGINE)
                        .accept(MediaType.APPLICATION_JSON)
                        .retrieve()
                        .body(Version.class);
                return sensible(() -> given(answer, "answer").known());
            });
            version = known;
        }
        return known;
    }

    private static @Nullable EngineVersion madeBy(Measurement measurement) {
        return switch (measurement) {
            case Measurement.Face face -> face.engine();
            case Measurement.NotOneFace none -> none.engine();
            case Measurement.Unavailable _ -> null;
        };
    }

    /** An answer with a number missing or out of its range is an outage: it counts as a failure and is retried. */
    private <T> T sensible(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException nonsense) {
            throw new PartnerUnavailable(
                    partner.name(), "its answer makes no sense: " + nonsense.getMessage(), SOON, true, null);
        }
    }

    /** The same picture compared with the same face is the same order, however often it is sent. */
    private static String key(byte[] jpeg, Optional<FaceTemplate> reference) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(MessageDigest.getInstance("SHA-256").digest(jpeg));
            reference.ifPresent(known -> {
                digest.update(known.madeBy().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(known.bytes());
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static double within(double least, double most, @Nullable Number value, String field) {
        double number = given(value, field).doubleValue();
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException(field + " is out of its range");
        }
        return number;
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }
}
