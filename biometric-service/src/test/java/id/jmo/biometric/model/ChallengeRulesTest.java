package id.jmo.biometric.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoLimits;
import id.jmo.platform.testsupport.HeaderBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChallengeRulesTest {

    static final ChallengeRules RULES = new ChallengeRules(
            Map.of(Purpose.CLAIM, 2, Purpose.DATA_UPDATE, 1, Purpose.PAYOUT_ACCOUNT, 2),
            3,
            6,
            Duration.ofMillis(100),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            0.25,
            0.20,
            0.6,
            0.4);

    private static final Challenge CHALLENGE = new Challenge("nonce", List.of(Action.BLINK, Action.TURN_LEFT));
    private static final List<FrameStep> FOLLOWED =
            List.of(FrameStep.FRONTAL, FrameStep.BLINK, FrameStep.TURN_LEFT, FrameStep.FRONTAL);

    @Test
    void random_challenges_have_every_order_of_different_actions_and_nothing_else() {
        Random random = new Random(1);
        Set<List<Action>> drawn = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            Challenge challenge = RULES.draw(Purpose.CLAIM, "nonce", random::nextInt);
            assertThat(challenge.actions()).hasSize(2).doesNotHaveDuplicates();
            drawn.add(challenge.actions());
        }

        assertThat(drawn).hasSize(6);
        assertThat(RULES.draw(Purpose.DATA_UPDATE, "nonce", random::nextInt).actions())
                .hasSize(1);
    }

    @Test
    void frames_that_follow_the_challenge_have_no_faults() {
        assertThat(faults("nonce", FOLLOWED, 0, 800, 1600, 2400)).isEmpty();
        assertThat(faults(
                        "nonce",
                        List.of(
                                FrameStep.FRONTAL,
                                FrameStep.BLINK,
                                FrameStep.BLINK,
                                FrameStep.FRONTAL,
                                FrameStep.TURN_LEFT,
                                FrameStep.FRONTAL),
                        0,
                        100,
                        200,
                        300,
                        400,
                        500))
                .isEmpty();
    }

    @Test
    void the_order_asked_for_is_the_only_one() {
        assertThat(faults(
                        "nonce",
                        List.of(FrameStep.FRONTAL, FrameStep.TURN_LEFT, FrameStep.BLINK, FrameStep.FRONTAL),
                        0,
                        800,
                        1600,
                        2400))
                .containsExactly(SequenceFault.ACTIONS_NOT_FOLLOWED);
        assertThat(faults("nonce", FOLLOWED.subList(0, 3), 0, 800, 1600))
                .containsExactly(SequenceFault.ACTIONS_NOT_FOLLOWED);
        assertThat(faults("nonce", FOLLOWED.subList(1, 4), 0, 800, 1600))
                .containsExactly(SequenceFault.ACTIONS_NOT_FOLLOWED);
    }

    @Test
    void times_must_increase_neither_too_fast_nor_too_slowly() {
        assertThat(faults("nonce", FOLLOWED, 0, 800, 800, 2400)).containsExactly(SequenceFault.TIMES_NOT_INCREASING);
        assertThat(faults("nonce", FOLLOWED, 0, 800, 899, 2400)).containsExactly(SequenceFault.FRAMES_TOO_CLOSE);
        assertThat(faults("nonce", FOLLOWED, 0, 800, 10_801, 12_000))
                .containsExactly(SequenceFault.FRAMES_TOO_FAR_APART);
        assertThat(faults("nonce", FOLLOWED, 0, 10_000, 20_000, 30_000)).isEmpty();
        assertThat(faults("nonce", FOLLOWED, -1, 9_999, 19_999, 29_999)).isEmpty();
    }

    @Test
    void the_number_of_frames_and_the_whole_time_are_bounded() {
        List<FrameStep> many = new ArrayList<>(FOLLOWED);
        many.addAll(List.of(FrameStep.FRONTAL, FrameStep.FRONTAL, FrameStep.FRONTAL));

        assertThat(faults("nonce", many, 0, 6000, 12_000, 18_000, 24_000, 30_000, 36_000))
                .containsExactlyInAnyOrder(SequenceFault.FRAMES_TOO_MANY, SequenceFault.SEQUENCE_TOO_LONG);
        assertThat(faults("nonce", List.of()))
                .containsExactlyInAnyOrder(SequenceFault.FRAMES_TOO_FEW, SequenceFault.ACTIONS_NOT_FOLLOWED);
    }

    @Test
    void frames_of_another_session_do_not_have_its_nonce() {
        assertThat(faults("another", FOLLOWED, 0, 800, 1600, 2400)).containsExactly(SequenceFault.NONCE_WRONG);
    }

    private static Set<SequenceFault> faults(String nonce, List<FrameStep> steps, long... times) {
        Photo photo = Photo.admit(HeaderBytes.png(10, 10, false), new PhotoLimits(10_000, 10_000, 10_000, 100));
        List<Capture.Shot> shots = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            shots.add(new Capture.Shot(steps.get(i), times[i], photo));
        }
        return RULES.faults(CHALLENGE, new Capture(nonce, shots));
    }
}
