package id.jmo.biometric.engine;

import static id.jmo.biometric.engine.Portraits.blurred;
import static id.jmo.biometric.engine.Portraits.flipped;
import static id.jmo.biometric.engine.Portraits.image;
import static id.jmo.biometric.engine.Portraits.jpeg;
import static id.jmo.biometric.engine.Portraits.lit;
import static id.jmo.biometric.engine.Portraits.noisy;
import static id.jmo.biometric.engine.Portraits.plain;
import static id.jmo.biometric.engine.Portraits.png;
import static id.jmo.biometric.engine.Portraits.scaled;
import static id.jmo.biometric.engine.Portraits.sideBySide;
import static id.jmo.biometric.engine.Portraits.turned;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.application.BiometricEngine.State;
import id.jmo.biometric.model.EngineVersion;
import id.jmo.biometric.model.FaceTemplate;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.Measurement;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.testsupport.HeaderBytes;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedOnnxEngineTest {

    private static EmbeddedOnnxEngine engine;
    private static FaceTemplate eileen;
    private static FaceTemplate grace;

    @BeforeAll
    static void open() {
        engine = new EmbeddedOnnxEngine(new PhotoDecoder(1600));
        eileen = face(Portraits.eileen(), null).template();
        grace = face(Portraits.grace(), null).template();
    }

    @AfterAll
    static void close() throws Exception {
        engine.close();
    }

    @Test
    void the_engine_names_itself_and_its_models() {
        assertThat(engine.state())
                .isEqualTo(new State.Ready(new EngineVersion("embedded-onnx-1.23.2", "faceplugin-0.0.1-87aacdfe")));
    }

    @Test
    void a_member_is_found_again_in_her_selfie() {
        assertThat(similarity(Portraits.eileenSelfie(), eileen)).isGreaterThan(0.95);
        assertThat(similarity(Portraits.graceSelfie(), grace)).isGreaterThan(0.95);
    }

    @Test
    void one_member_is_not_the_other() {
        assertThat(similarity(Portraits.grace(), eileen)).isLessThan(0.3);
        assertThat(similarity(Portraits.graceSelfie(), eileen)).isLessThan(0.3);
        assertThat(similarity(Portraits.eileenSelfie(), grace)).isLessThan(0.3);
    }

    @Test
    void a_face_stays_itself_whatever_camera_and_light_do_to_it() {
        BufferedImage photo = image(Portraits.eileen());
        Map<String, byte[]> variants = Map.ofEntries(
                Map.entry("as PNG", png(photo)),
                Map.entry("progressive", jpeg(photo, 0.9, true)),
                Map.entry("mirrored", jpeg(flipped(photo), 0.9)),
                Map.entry("turned left", jpeg(turned(photo, -20), 0.9)),
                Map.entry("turned right", jpeg(turned(photo, 15), 0.9)),
                Map.entry("smaller", jpeg(scaled(photo, 0.6), 0.9)),
                Map.entry("nine times the pixels", jpeg(scaled(photo, 3), 0.9)),
                Map.entry("thirty-six times the pixels", jpeg(scaled(photo, 6), 0.7)),
                Map.entry("dim", jpeg(lit(photo, 0.3, 0), 0.9)),
                Map.entry("bright", jpeg(lit(photo, 1.3, 0), 0.9)),
                Map.entry("flat", jpeg(lit(photo, 0.6, 60), 0.9)),
                Map.entry("soft", jpeg(blurred(photo, 1), 0.9)),
                Map.entry("noisy", jpeg(noisy(photo, 15), 0.9)),
                Map.entry("compressed hard", jpeg(photo, 0.2)));

        variants.forEach((variant, bytes) ->
                assertThat(similarity(bytes, eileen)).as(variant).isGreaterThanOrEqualTo(0.8));
    }

    @Test
    void a_photo_stored_lying_is_judged_upright() {
        BufferedImage photo = image(Portraits.eileen());
        byte[] lying = HeaderBytes.withExif(jpeg(turned(photo, -90), 0.9), 6);

        assertThat(similarity(lying, eileen)).isGreaterThan(0.95);
    }

    @Test
    void the_portraits_count_as_alive_and_open_eyed() {
        for (byte[] photo :
                new byte[][] {Portraits.eileen(), Portraits.eileenSelfie(), Portraits.grace(), Portraits.graceSelfie()
                }) {
            Measurement.Face face = face(photo, null);
            assertThat(face.liveness()).isGreaterThan(0.9);
            assertThat(face.quality().eyesClosed()).isLessThan(0.1);
            assertThat(face.quality().clippedShare()).isLessThan(0.05);
        }
    }

    @Test
    void a_print_held_up_is_the_face_but_not_alive() {
        Measurement.Face print = face(Portraits.gracePrintHeldUp(), grace);

        assertThat(print.similarity().orElseThrow()).isGreaterThan(0.9);
        assertThat(print.liveness()).isLessThan(0.3);
    }

    @Test
    void blur_lowers_the_sharpness_and_dim_light_does_not() {
        BufferedImage photo = image(Portraits.eileen());
        double sharp = face(Portraits.eileen(), null).quality().sharpness();

        assertThat(face(jpeg(blurred(photo, 4), 0.9), null).quality().sharpness())
                .isLessThan(0.005);
        assertThat(face(jpeg(lit(photo, 0.3, 0), 0.9), null).quality().sharpness())
                .isGreaterThan(sharp / 2);
    }

    @Test
    void glaring_light_shows_as_clipped() {
        BufferedImage photo = image(Portraits.eileen());

        assertThat(face(jpeg(lit(photo, 1.8, 0), 0.9), null).quality().clippedShare())
                .isGreaterThan(0.35);
    }

    @Test
    void a_far_face_is_measured_as_small() {
        BufferedImage photo = image(Portraits.eileen());

        assertThat(face(jpeg(scaled(photo, 0.4), 0.9), null).quality().facePixels())
                .isBetween(35, 60);
    }

    @Test
    void two_faces_are_not_one() {
        byte[] both = jpeg(sideBySide(image(Portraits.eileen()), image(Portraits.grace())), 0.9);

        assertThat(measured(both)).isEqualTo(new Measurement.NotOneFace(Finding.SEVERAL_FACES, version()));
    }

    @Test
    void a_passer_by_far_behind_does_not_count() {
        byte[] both = jpeg(sideBySide(scaled(image(Portraits.eileen()), 0.4), image(Portraits.graceSelfie())), 0.9);

        assertThat(similarity(both, grace)).isGreaterThan(0.95);
    }

    @Test
    void where_there_is_no_face_none_is_found() {
        for (byte[] faceless : new byte[][] {
            png(plain(640, 480, Color.GRAY)),
            png(plain(1, 1, Color.WHITE)),
            png(plain(3, 900, Color.RED)),
            jpeg(noisy(plain(320, 240, Color.GRAY), 80), 0.9)
        }) {
            assertThat(measured(faceless)).isEqualTo(new Measurement.NotOneFace(Finding.NO_FACE, version()));
        }
    }

    @Test
    void a_reference_of_other_models_is_not_compared() {
        FaceTemplate foreign = FaceTemplate.of(eileen.bytes(), new EngineVersion("embedded-onnx-1", "other-models"));

        assertThat(face(Portraits.eileenSelfie(), foreign).similarity()).isEmpty();
    }

    @Test
    void the_officers_copy_is_small_upright_and_carries_nothing_else() {
        PhotoDecoder decoder = new PhotoDecoder(1600);
        byte[] large = HeaderBytes.withExif(jpeg(scaled(image(Portraits.eileen()), 3), 0.9), 6);

        byte[] copy = new JpegReviewCopies(decoder).reviewCopy(admitted(large)).jpeg();

        Photo read = admitted(copy);
        assertThat(Math.max(read.header().width(), read.header().height())).isLessThanOrEqualTo(640);
        assertThat(read.header().orientation()).isEqualTo(1);
        assertThat(copy.length).isLessThan(150_000);
        assertThat(similarity(copy, eileen)).isLessThan(0.5); // the portrait lies on its side, as the tag claimed
    }

    private static EngineVersion version() {
        return eileen.madeBy();
    }

    private static double similarity(byte[] photo, FaceTemplate reference) {
        return face(photo, reference).similarity().orElseThrow();
    }

    private static Measurement.Face face(byte[] photo, FaceTemplate reference) {
        return engine.measure(admitted(photo), Optional.ofNullable(reference))
                .face()
                .orElseThrow();
    }

    private static Measurement measured(byte[] photo) {
        return engine.measure(admitted(photo), Optional.empty());
    }

    private static Photo admitted(byte[] photo) {
        return Photo.admit(photo, PhotoDecoderTest.LIMITS);
    }
}
