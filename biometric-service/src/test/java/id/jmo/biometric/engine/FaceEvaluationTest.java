package id.jmo.biometric.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import id.jmo.biometric.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FaceEvaluationTest {

    private static final FaceTool.Gate GATE = new FaceTool.Gate(
            "test", quality -> quality.facePixels() < 64 ? Set.of(Finding.FACE_TOO_SMALL) : Set.of(), 0.55, 0.38, 0.30);

    private static EmbeddedOnnxEngine engine;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        engine = new EmbeddedOnnxEngine(new PhotoDecoder(1600));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void people_sessions_and_failures_are_distinguished() throws IOException {
        put("eileen/1.jpg", Portraits.eileen());
        put("eileen/2.jpg", Portraits.eileenSelfie());
        put("eileen/far.png", Portraits.tooDarkAndSmall());
        put("grace/1.jpg", Portraits.grace());
        put("grace/2.jpg", Portraits.graceSelfie());
        put("grace/both.jpg", Portraits.twoFaces());
        put("grace/notes.txt", "no photo".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        put("live/monday/1.jpg", Portraits.graceSelfie());
        put("live/tuesday/1.jpg", Portraits.eileenSelfie());
        put("spoof/print/1.jpg", Portraits.gracePrintHeldUp());

        EvaluationReport report = evaluation().of(folder);

        assertThat(report.acquisition().photos()).isEqualTo(10);
        assertThat(report.acquisition().usable()).isEqualTo(7);
        assertThat(report.acquisition().failureRate()).isCloseTo(0.3, within(1e-9));
        assertThat(report.acquisition().failures())
                .containsEntry("face-too-small", 1)
                .containsEntry("several-faces", 1)
                .containsEntry("photo-not-jpeg-or-png", 1);
        assertThat(report.matching().wanted()).isEqualTo(2);
        assertThat(report.matching().unwanted()).isEqualTo(4);
        assertThat(report.matching().equalErrorRate()).isZero();
        assertThat(report.liveness().wanted()).isEqualTo(2);
        assertThat(report.liveness().unwanted()).isEqualTo(1);
        assertThat(at(report.liveness(), 0.30).falseAccepts()).isZero();
        assertThat(at(report.liveness(), 0.30).falseRejects()).isZero();
        assertThat(report.cost().latencyP50Millis()).isPositive();
        assertThat(report.engine()).startsWith("embedded-onnx");
    }

    @Test
    void the_report_is_written_for_programs_and_for_people() throws IOException {
        put("eileen/1.jpg", Portraits.eileen());
        put("eileen/2.jpg", Portraits.eileenSelfie());
        put("grace/1.jpg", Portraits.grace());

        EvaluationReport report = evaluation().of(folder);

        JsonNode json = JsonMapper.shared().valueToTree(report);
        assertThat(json.path("matching").path("wanted").asInt()).isEqualTo(1);
        assertThat(json.path("matching").path("at").size()).isEqualTo(22);
        assertThat(json.path("matching").has("scores")).isFalse();
        assertThat(json.path("liveness").path("equalErrorRate").isNull()).isTrue();
        assertThat(EvaluationPage.of(report)).contains("<svg", "FAR", "Nothing to measure with.", "class=\"policy\"");
        assertThat(report.summary()).contains("EER 0.00 %", "3 photos of 2 people");
    }

    @Test
    void a_folder_with_nothing_to_evaluate_is_refused_in_one_line() throws IOException {
        put("loose.jpg", Portraits.eileen());
        Files.createDirectories(folder.resolve("empty"));

        for (Path wrong : new Path[] {folder, folder.resolve("nowhere"), folder.resolve("loose.jpg")}) {
            assertThatExceptionOfType(FaceTool.Refused.class)
                    .isThrownBy(() -> evaluation().of(wrong))
                    .satisfies(
                            refused -> assertThat(refused.getMessage().lines()).hasSize(1))
                    .withMessageContaining(wrong.toString());
        }
    }

    private static FaceEvaluation evaluation() {
        return new FaceEvaluation(engine, PhotoDecoderTest.LIMITS, GATE, _ -> {});
    }

    private static EvaluationReport.At at(EvaluationReport.Rates rates, double threshold) {
        return rates.at().stream()
                .filter(at -> at.threshold() == threshold)
                .findFirst()
                .orElseThrow();
    }

    private void put(String file, byte[] content) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, content);
    }
}
