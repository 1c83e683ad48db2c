package id.jmo.biometric.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionPolicyTest {

    private static final EngineVersion ENGINE = new EngineVersion("engine-1", "models-1");
    private static final FaceQuality GOOD = new FaceQuality(64, 0.35, 0.005, 0.6, 10);
    private static final DecisionPolicy POLICY = policy("2026-01", LocalDate.of(2026, 1, 1), 0.55);

    @ParameterizedTest
    @CsvSource({"1.00, MATCH", "0.55, MATCH", "0.5499, REVIEW", "0.38, REVIEW", "0.3799, NO_MATCH", "-0.2, NO_MATCH"})
    void the_similarity_decides_at_0_55_and_0_38(double similarity, Verdict verdict) {
        assertThat(POLICY.decide(face(GOOD, 0.3, OptionalDouble.of(similarity))).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void a_match_has_no_reasons_and_names_its_policy() {
        assertThat(POLICY.decide(face(GOOD, 1, OptionalDouble.of(0.9))))
                .isEqualTo(new Decision(Verdict.MATCH, List.of(), java.util.Set.of(), "2026-01"));
    }

    @Test
    void liveness_below_0_30_outweighs_any_likeness() {
        Decision decision = POLICY.decide(face(GOOD, 0.2999, OptionalDouble.of(0.99)));

        assertThat(decision.verdict()).isEqualTo(Verdict.LIVENESS_FAILED);
        assertThat(decision.reasons()).containsExactly(Reason.LIVENESS_FAILED);
    }

    @Test
    void a_lifeless_stranger_is_told_by_both_reasons() {
        Decision decision = POLICY.decide(face(GOOD, 0.1, OptionalDouble.of(0.1)));

        assertThat(decision.verdict()).isEqualTo(Verdict.LIVENESS_FAILED);
        assertThat(decision.reasons()).containsExactly(Reason.LIVENESS_FAILED, Reason.NO_MATCH);
    }

    @Test
    void without_a_reference_an_officer_looks() {
        Decision decision = POLICY.decide(face(GOOD, 1, OptionalDouble.empty()));

        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decision.reasons()).containsExactly(Reason.NO_REFERENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "63, 0.00, 0.5, 0.0, 0, FACE_TOO_SMALL",
        "64, 0.36, 0.5, 0.0, 0, HARSH_LIGHT",
        "64, 0.00, 0.0049, 0.0, 0, BLURRED",
        "64, 0.00, 0.5, 0.61, 0, EYES_CLOSED",
        "64, 0.00, 0.5, 0.0, 10.1, NOT_FRONTAL"
    })
    void a_photo_that_shows_too_little_is_taken_again_and_never_a_non_match(
            int pixels, double clipped, double sharpness, double closed, double residual, Finding finding) {
        FaceQuality poor = new FaceQuality(pixels, clipped, sharpness, closed, residual);

        Decision decision = POLICY.decide(face(poor, 0, OptionalDouble.of(-1)));

        assertThat(decision.verdict()).isEqualTo(Verdict.RETAKE);
        assertThat(decision.findings()).containsExactly(finding);
        assertThat(decision.reasons()).isEmpty();
    }

    @Test
    void every_fault_of_a_photo_is_named_at_once() {
        Decision decision = POLICY.decide(face(new FaceQuality(20, 0.9, 0, 1, 30), 1, OptionalDouble.of(1)));

        assertThat(decision.findings())
                .containsExactlyInAnyOrder(
                        Finding.FACE_TOO_SMALL,
                        Finding.HARSH_LIGHT,
                        Finding.BLURRED,
                        Finding.EYES_CLOSED,
                        Finding.NOT_FRONTAL);
    }

    @Test
    void no_face_and_several_faces_are_taken_again() {
        assertThat(POLICY.decide(new Measurement.NotOneFace(Finding.NO_FACE, ENGINE))
                        .findings())
                .containsExactly(Finding.NO_FACE);
        assertThat(POLICY.decide(new Measurement.NotOneFace(Finding.SEVERAL_FACES, ENGINE))
                        .verdict())
                .isEqualTo(Verdict.RETAKE);
    }

    @Test
    void an_engine_that_cannot_measure_decides_nothing() {
        assertThat(POLICY.decide(new Measurement.Unavailable("broken")).verdict())
                .isEqualTo(Verdict.UNAVAILABLE);
    }

    @Test
    void a_policy_holds_from_its_day_until_the_next_begins() {
        DecisionPolicy later = policy("2026-07", LocalDate.of(2026, 7, 1), 0.6);
        PolicyBook book = new PolicyBook(List.of(later, POLICY));

        assertThat(book.on(LocalDate.of(2026, 6, 30))).isEqualTo(POLICY);
        assertThat(book.on(LocalDate.of(2026, 7, 1))).isEqualTo(later);
        assertThatIllegalStateException().isThrownBy(() -> book.on(LocalDate.of(2025, 12, 31)));
    }

    @Test
    void a_senseless_policy_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> policy("x", LocalDate.EPOCH, 0.3));
        assertThatIllegalArgumentException().isThrownBy(() -> policy("x", LocalDate.EPOCH, 1.3));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(" ", LocalDate.EPOCH, 0.55));
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyBook(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new PolicyBook(List.of(POLICY, POLICY)));
    }

    private static DecisionPolicy policy(String version, LocalDate from, double match) {
        return new DecisionPolicy(
                version, from, match, 0.38, 0.30, new DecisionPolicy.QualityLimits(64, 0.35, 0.005, 0.6, 10));
    }

    private static Measurement face(FaceQuality quality, double liveness, OptionalDouble similarity) {
        return new Measurement.Face(
                FaceTemplate.of(new float[] {1, 0}, ENGINE), quality, liveness, 0, similarity, ENGINE);
    }
}
