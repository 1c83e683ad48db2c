package id.jmo.biometric.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.biometric.model.DecisionPolicy;
import id.jmo.biometric.model.Purpose;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class PolicyDocumentTest {

    private static final String GOOD = """
        policies:
          - version: "1"
            valid-from: 2026-01-01
            match: 0.55
            review: 0.38
            liveness:
              CLAIM: 0.30
              DATA_UPDATE: 0.20
              PAYOUT_ACCOUNT: 0.30
            quality:
              smallest-face-pixels: 64
              largest-clipped-share: 0.35
              least-sharpness: 0.005
              eyes-closed: 0.6
              largest-alignment-residual: 10
            challenge:
              actions:
                CLAIM: 2
                DATA_UPDATE: 1
                PAYOUT_ACCOUNT: 2
              fewest-frames: 3
              most-frames: 12
              least-spacing: 100ms
              most-spacing: 10s
              longest: 60s
              least-turn: 0.25
              frontal-turn: 0.20
              eyes-closed: 0.7
              continuity: 0.40
            attempts:
              waits: [0s, 30s]
              lock-after: 3
              expire-after: 24h
            reference:
              cool-down: 7d
            repetition: 0.999
        """;

    @Test
    void the_production_policy_holds_the_measured_thresholds() {
        DecisionPolicy policy =
                PolicyDocument.read(new ClassPathResource("policy.yaml")).on(LocalDate.of(2026, 11, 22));

        assertThat(policy.match()).isEqualTo(0.55);
        assertThat(policy.review()).isEqualTo(0.38);
        assertThat(policy.livenessFor(Purpose.CLAIM)).isEqualTo(0.30);
        assertThat(policy.quality().smallestFacePixels()).isEqualTo(64);
        assertThat(policy.quality().largestClippedShare()).isEqualTo(0.35);
    }

    @Test
    void a_complete_document_is_read() {
        assertThat(read(GOOD).policies()).singleElement().satisfies(policy -> {
            assertThat(policy.version()).isEqualTo("1");
            assertThat(policy.validFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        });
    }

    @Test
    void a_missing_threshold_is_named_and_never_assumed() {
        refused(
                GOOD.replace(
                        "    liveness:\n      CLAIM: 0.30\n      DATA_UPDATE: 0.20\n      PAYOUT_ACCOUNT: 0.30\n", ""),
                "liveness is missing");
        refused(GOOD.replace("      DATA_UPDATE: 0.20\n", ""), "liveness for DATA_UPDATE");
        refused(GOOD.replace("      eyes-closed: 0.6\n", ""), "quality.eyes-closed is missing");
        refused(GOOD.replace("      continuity: 0.40\n", ""), "challenge.continuity is missing");
        refused(GOOD.replace("        DATA_UPDATE: 1\n", ""), "actions for DATA_UPDATE");
        refused(GOOD.replace("[0s, 30s]", "[0s]"), "every failure before the lock must have its wait");
    }

    @Test
    void a_misspelt_threshold_is_refused() {
        refused(GOOD.replace("    review: 0.38", "    review: 0.38\n    revieuw: 0.10"), "");
        refused(GOOD.replace("      CLAIM: 0.30", "      CLAIM: 0.30\n      CLAIN: 0.10"), "");
    }

    @Test
    void a_document_of_another_kind_is_refused() {
        refused("thresholds: 5\n", "it has no policies");
        refused("", "it has no policies");
        refused("policies:\n  - version: [unclosed\n", "");
        refused(GOOD.replace("0.55", "close"), "");
    }

    private static void refused(String document, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(document))
                .withMessageContaining("cannot be used")
                .withMessageContaining(reason);
    }

    private static id.jmo.biometric.model.PolicyBook read(String document) {
        return PolicyDocument.read(new ByteArrayResource(document.getBytes(StandardCharsets.UTF_8), "test.yaml"));
    }
}
