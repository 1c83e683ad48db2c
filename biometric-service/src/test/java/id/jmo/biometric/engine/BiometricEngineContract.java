package id.jmo.biometric.engine;

import static id.jmo.biometric.engine.Portraits.flipped;
import static id.jmo.biometric.engine.Portraits.image;
import static id.jmo.biometric.engine.Portraits.jpeg;
import static id.jmo.biometric.engine.Portraits.lit;
import static id.jmo.biometric.engine.Portraits.plain;
import static id.jmo.biometric.engine.Portraits.png;
import static id.jmo.biometric.engine.Portraits.scaled;
import static id.jmo.biometric.engine.Portraits.turned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import id.jmo.biometric.application.BiometricEngine;
import id.jmo.biometric.application.BiometricEngine.State;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.Measurement;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.testsupport.HeaderBytes;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract that every engine keeps, whoever measures. */
abstract class BiometricEngineContract {

    abstract BiometricEngine engine();

    @Test
    void the_engine_is_ready_and_signs_what_it_measures() {
        EngineVersion version = version();

        Measurement.Face face = face(Portraits.eileen(), null);
        assertThat(face.engine()).isEqualTo(version);
        assertThat(face.template().madeBy()).isEqualTo(version);
        assertThat(measured(png(plain(64, 64, Color.GRAY))))
                .isEqualTo(new Measurement.NotOneFace(Finding.NO_FACE, version));
    }

    @Test
    void one_face_is_measured_in_every_respect() {
        Measurement.Face face = face(Portraits.eileen(), null);

        assertThat(face.quality().facePixels()).isBetween(80, 300);
        assertThat(face.quality().clippedShare()).isBetween(0.0, 0.05);
        assertThat(face.quality().sharpness()).isBetween(0.1, 0.8);
        assertThat(face.quality().eyesClosed()).isBetween(0.0, 0.1);
        assertThat(face.quality().alignmentResidual()).isBetween(0.0, 5.0);
        assertThat(face.liveness()).isBetween(0.9, 1.0);
        assertThat(face.turn()).isCloseTo(0, within(0.3));
        assertThat(face.similarity()).isEmpty();
    }

    @Test
    void a_picture_without_a_face_is_none() {
        assertThat(measured(png(plain(640, 480, Color.GRAY))))
                .isEqualTo(new Measurement.NotOneFace(Finding.NO_FACE, version()));
    }

    @Test
    void two_faces_are_not_one() {
        assertThat(measured(Portraits.twoFaces()))
                .isEqualTo(new Measurement.NotOneFace(Finding.SEVERAL_FACES, version()));
    }

    @Test
    void the_same_person_is_near() {
        FaceTemplate eileen = face(Portraits.eileen(), null).template();

        assertThat(similarity(Portraits.eileenSelfie(), eileen)).isGreaterThan(0.9);
        assertThat(similarity(jpeg(flipped(image(Portraits.eileen())), 0.9), eileen))
                .isGreaterThan(0.8);
        assertThat(similarity(Portraits.eileen(), eileen)).isGreaterThan(0.99);
    }

    @Test
    void another_person_is_far() {
        FaceTemplate eileen = face(Portraits.eileen(), null).template();

        assertThat(similarity(Portraits.grace(), eileen)).isLessThan(0.3);
        assertThat(similarity(Portraits.graceSelfie(), eileen)).isLessThan(0.3);
    }

    @Test
    void the_similarity_is_that_of_the_two_templates() {
        FaceTemplate eileen = face(Portraits.eileen(), null).template();
        Measurement.Face selfie = face(Portraits.eileenSelfie(), eileen);

        assertThat(selfie.similarity().orElseThrow()).isCloseTo(eileen.similarityTo(selfie.template()), within(1e-4));
    }

    @Test
    void a_face_of_another_engine_is_not_compared() {
        FaceTemplate own = face(Portraits.eileen(), null).template();
        FaceTemplate foreign = FaceTemplate.of(own.bytes(), new EngineVersion("another-engine-1", "other-models"));

        assertThat(face(Portraits.eileenSelfie(), foreign).similarity()).isEmpty();
    }

    @Test
    void a_photo_stored_lying_is_measured_upright() {
        BufferedImage photo = image(Portraits.eileen());
        FaceTemplate eileen = face(Portraits.eileen(), null).template();

        assertThat(similarity(HeaderBytes.withExif(jpeg(turned(photo, -90), 0.9), 6), eileen))
                .isGreaterThan(0.9);
    }

    @Test
    void a_photo_that_cannot_be_read_is_refused() {
        byte[] whole = Portraits.eileen();
        for (byte[] broken : List.of(Arrays.copyOf(whole, whole.length / 2), HeaderBytes.jpeg(400, 400, 3))) {
            assertThatExceptionOfType(PhotoRefused.class)
                    .isThrownBy(() -> measured(broken))
                    .extracting(PhotoRefused::fault)
                    .isEqualTo(PhotoRefused.Fault.UNREADABLE);
        }
    }

    @Test
    void poor_light_and_distance_show_in_the_quality() {
        BufferedImage photo = image(Portraits.eileen());

        assertThat(face(jpeg(lit(photo, 1.8, 0), 0.9), null).quality().clippedShare())
                .isGreaterThan(0.35);
        assertThat(face(jpeg(scaled(photo, 0.4), 0.9), null).quality().facePixels())
                .isLessThan(64);
    }

    @Test
    void a_print_held_up_is_not_alive() {
        assertThat(face(Portraits.gracePrintHeldUp(), null).liveness()).isLessThan(0.3);
    }

    @Test
    void the_same_photo_gives_the_same_numbers() {
        FaceTemplate grace = face(Portraits.grace(), null).template();

        assertThat(face(Portraits.graceSelfie(), grace)).isEqualTo(face(Portraits.graceSelfie(), grace));
    }

    @Test
    void members_who_come_at_once_do_not_get_each_others_numbers() {
        List<byte[]> photos =
                List.of(Portraits.eileen(), Portraits.grace(), Portraits.graceSelfie(), Portraits.twoFaces());
        List<Measurement> alone = photos.stream().map(this::measured).toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Measurement>> together = IntStream.range(0, 12)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> measured(photos.get(i % photos.size())), threads))
                    .toList();
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).join()).isEqualTo(alone.get(i % photos.size()));
            }
        }
    }

    EngineVersion version() {
        return ((State.Ready) engine().state()).version();
    }

    double similarity(byte[] photo, FaceTemplate reference) {
        return face(photo, reference).similarity().orElseThrow();
    }

    Measurement.Face face(byte[] photo, @Nullable FaceTemplate reference) {
        Measurement measurement = engine().measure(admitted(photo), Optional.ofNullable(reference));
        assertThat(measurement).isInstanceOf(Measurement.Face.class);
        return (Measurement.Face) measurement;
    }

    Measurement measured(byte[] photo) {
        return engine().measure(admitted(photo), Optional.empty());
    }

    static Photo admitted(byte[] photo) {
        return Photo.admit(photo, PhotoDecoderTest.LIMITS);
    }
}
