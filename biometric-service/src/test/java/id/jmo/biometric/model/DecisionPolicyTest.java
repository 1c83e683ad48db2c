package id.jmo.biometric.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionPolicyTest {

    private static final EngineVersion ENGINE = new EngineVersion("engine-1", "models-1");
    private static final FaceQuality GOOD = new FaceQuality(64, 0.35, 0.005, 0.6, 0);
    private static final DecisionPolicy POLICY = policy("2026-01", LocalDate.of(2026, 1, 1), 0.55);

    @ParameterizedTest
    @CsvSource({"1.00, MATCH", "0.55, MATCH", "0.5499, REVIEW", "0.38, REVIEW", "0.3799, NO_MATCH", "-0.2, NO_MATCH"})
    void the_similarity_decides_at_0_55_and_0_38(double similarity, Verdict verdict) {
        assertThat(POLICY.decide(Purpose.CLAIM, frames(0.3, OptionalDouble.of(similarity)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void a_match_has_no_reasons_and_names_its_policy() {
        assertThat(POLICY.decide(Purpose.CLAIM, frames(1, OptionalDouble.of(0.9))))
                .isEqualTo(new Decision(Verdict.MATCH, List.of(), "2026-01"));
    }

    @Test
    void liveness_below_0_30_outweighs_any_likeness() {
        Decision decision = POLICY.decide(Purpose.CLAIM, frames(0.2999, OptionalDouble.of(0.99)));

        assertThat(decision.verdict()).isEqualTo(Verdict.LIVENESS_FAILED);
        assertThat(decision.reasons()).containsExactly(Reason.LIVENESS_FAILED);
    }

    @Test
    void each_purpose_needs_a_liveness_of_its_own() {
        List<MeasuredFrame> frames = frames(0.25, OptionalDouble.of(0.99));

        assertThat(POLICY.decide(Purpose.CLAIM, frames).verdict()).isEqualTo(Verdict.LIVENESS_FAILED);
        assertThat(POLICY.decide(Purpose.DATA_UPDATE, frames).verdict()).isEqualTo(Verdict.MATCH);
    }

    @Test
    void a_lifeless_stranger_gets_both_reasons() {
        Decision decision = POLICY.decide(Purpose.CLAIM, frames(0.1, OptionalDouble.of(0.1)));

        assertThat(decision.verdict()).isEqualTo(Verdict.LIVENESS_FAILED);
        assertThat(decision.reasons()).containsExactly(Reason.LIVENESS_FAILED, Reason.NO_MATCH);
    }

    @Test
    void without_a_reference_an_officer_looks() {
        Decision decision = POLICY.decide(Purpose.CLAIM, frames(1, OptionalDouble.empty()));

        assertThat(decision.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(decision.reasons()).containsExactly(Reason.NO_REFERENCE);
    }

    @ParameterizedTest
    @CsvSource({
        "63, 0.00, 0.5, 0.0, FACE_TOO_SMALL",
        "64, 0.36, 0.5, 0.0, HARSH_LIGHT",
        "64, 0.00, 0.0049, 0.0, BLURRED",
        "64, 0.00, 0.5, 0.61, EYES_CLOSED"
    })
    void a_photo_that_shows_too_little_is_taken_again_and_never_a_non_match(
            int pixels, double clipped, double sharpness, double closed, Finding finding) {
        FaceQuality poor = new FaceQuality(pixels, clipped, sharpness, closed, 0);

        assertThat(POLICY.findings(FrameStep.FRONTAL, face(poor, 0))).containsExactly(finding);
    }

    @Test
    void a_face_that_lies_unlike_a_frontal_one_is_taken_again_where_it_should_look_straight() {
        FaceQuality askew = new FaceQuality(64, 0, 0.5, 0, 10.1);

        assertThat(POLICY.findings(FrameStep.FRONTAL, face(askew, 0))).containsExactly(Finding.NOT_FRONTAL);
        assertThat(POLICY.findings(FrameStep.TURN_LEFT, face(askew, 0.4))).isEmpty();
    }

    @Test
    void every_fault_of_a_photo_is_named_at_once() {
        assertThat(POLICY.findings(FrameStep.FRONTAL, face(new FaceQuality(20, 0.9, 0, 1, 0), 0)))
                .containsExactlyInAnyOrder(
                        Finding.FACE_TOO_SMALL, Finding.HARSH_LIGHT, Finding.BLURRED, Finding.EYES_CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "FRONTAL, 0.20, 0, ",
        "FRONTAL, -0.21, 0, NOT_FRONTAL",
        "TURN_LEFT, 0.25, 0, ",
        "TURN_LEFT, 0.24, 0, NOT_TURNED_LEFT",
        "TURN_LEFT, -0.40, 0, NOT_TURNED_LEFT",
        "TURN_RIGHT, -0.25, 0, ",
        "TURN_RIGHT, 0.40, 0, NOT_TURNED_RIGHT",
        "BLINK, 0, 0.9, ",
        "BLINK, 0, 0.5, EYES_NOT_CLOSED"
    })
    void a_frame_must_show_what_its_step_asks_for(
            FrameStep step, double turn, double closed, @Nullable Finding finding) {
        Set<Finding> found = POLICY.findings(step, face(new FaceQuality(64, 0, 0.5, closed, 0), turn));

        assertThat(found).isEqualTo(finding == null ? Set.of() : Set.of(finding));
    }

    @Test
    void every_frontal_frame_must_resemble_the_reference_and_a_turned_one_need_not() {
        List<MeasuredFrame> frames = List.of(
                frame(FrameStep.FRONTAL, 1, OptionalDouble.of(0.9), 1),
                frame(FrameStep.TURN_LEFT, 1, OptionalDouble.of(0.1), 0.5),
                frame(FrameStep.FRONTAL, 1, OptionalDouble.of(0.5), 0.8));

        assertThat(POLICY.decide(Purpose.CLAIM, frames).reasons()).containsExactly(Reason.SIMILARITY_UNSURE);
    }

    @Test
    void another_face_in_between_is_no_living_member() {
        Decision decision = POLICY.decide(
                Purpose.CLAIM,
                List.of(
                        frame(FrameStep.FRONTAL, 1, OptionalDouble.of(0.9), 1),
                        frame(FrameStep.TURN_LEFT, 1, OptionalDouble.of(0.2), 0.39),
                        frame(FrameStep.FRONTAL, 1, OptionalDouble.of(0.9), 0.95)));

        assertThat(decision.verdict()).isEqualTo(Verdict.LIVENESS_FAILED);
        assertThat(decision.reasons()).containsExactly(Reason.FACE_CHANGED);
    }

    @Test
    void the_median_liveness_counts_so_that_one_bad_frame_harms_nobody() {
        assertThat(DecisionPolicy.liveness(List.of(
                        frame(FrameStep.FRONTAL, 0.9, OptionalDouble.empty(), 1),
                        frame(FrameStep.BLINK, 0.0, OptionalDouble.empty(), 1),
                        frame(FrameStep.FRONTAL, 0.8, OptionalDouble.empty(), 1))))
                .isEqualTo(0.8);
        assertThat(DecisionPolicy.liveness(List.of(
                        frame(FrameStep.FRONTAL, 0.25, OptionalDouble.empty(), 1),
                        frame(FrameStep.FRONTAL, 0.75, OptionalDouble.empty(), 1))))
                .isEqualTo(0.5);
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
                version,
                from,
                match,
                0.38,
                Map.of(Purpose.CLAIM, 0.30, Purpose.DATA_UPDATE, 0.20, Purpose.PAYOUT_ACCOUNT, 0.30),
                new DecisionPolicy.QualityLimits(64, 0.35, 0.005, 0.6, 10),
                ChallengeRulesTest.RULES,
                new AttemptRules(List.of(), 1, Duration.ofDays(1)),
                Duration.ofDays(7),
                match > 1 ? 2 : 0.999);
    }

    private static List<MeasuredFrame> frames(double liveness, OptionalDouble similarity) {
        return List.of(frame(FrameStep.FRONTAL, liveness, similarity, 1));
    }

    private static MeasuredFrame frame(FrameStep step, double liveness, OptionalDouble similarity, double continuity) {
        return new MeasuredFrame(step, 0, "0".repeat(64), GOOD, liveness, 0, similarity, continuity);
    }

    private static Measurement.Face face(FaceQuality quality, double turn) {
        return new Measurement.Face(
                FaceTemplate.of(new float[] {1, 0}, ENGINE), quality, 1, turn, OptionalDouble.empty(), ENGINE);
    }
}
