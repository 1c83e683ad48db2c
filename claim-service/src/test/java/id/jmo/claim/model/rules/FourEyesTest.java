package id.jmo.claim.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.claim.model.Identity;
import id.jmo.platform.values.Rupiah;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FourEyesTest {

    private static final FourEyes RULE = Figures.FOUR_EYES;
    private static final Rupiah SMALL = Rupiah.of(500_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIVENESS_FAILED",
                "FACE_CHANGED",
                "NO_MATCH",
                "NO_REFERENCE",
                "REFERENCE_NEW",
                "ATTEMPTS_LOCKED",
                "FRAMES_REPEATED"
            })
    void where_it_may_be_somebody_else_one_officer_is_not_enough_for_any_amount(String reason) {
        assertThat(RULE.neededFor(SMALL, new Identity.Unclear(List.of(reason), 0.2, 0.9)))
                .isTrue();
    }

    @Test
    void a_face_that_is_like_the_members_takes_a_second_officer_above_the_limit_only() {
        Identity.Unclear unsure = new Identity.Unclear(List.of("SIMILARITY_UNSURE"), 0.47, 0.9);

        assertThat(RULE.neededFor(Rupiah.of(10_000_000), unsure)).isFalse();
        assertThat(RULE.neededFor(Rupiah.of(10_000_001), unsure)).isTrue();
    }
}
