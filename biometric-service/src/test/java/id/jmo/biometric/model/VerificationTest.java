package id.jmo.biometric.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.model.Refusal.Code;
import id.jmo.biometric.model.Verification.Step;
import id.jmo.biometric.model.VerificationFact.IdentityRefused;
import id.jmo.biometric.model.VerificationFact.IdentityReviewNeeded;
import id.jmo.biometric.model.VerificationFact.IdentityVerified;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerificationTest {

    private static final Instant OPENED = Instant.parse("2026-09-01T03:00:00Z");
    private static final Instant END = OPENED.plus(Duration.ofMinutes(15));
    private static final Instant NOW = END.plus(Duration.ofHours(2));
    private static final WaitingFrames FRAMES = new WaitingFrames(
            "abc", List.of(new WaitingFrames.Taken(FrameStep.FRONTAL, 0)), OPENED, OPENED.plusSeconds(20));

    private final MemberId member = MemberId.next();
    private final Session session = sessionFor(Purpose.CLAIM);
    private final Verification.Open open = new Verification.Open(session, List.of());
    private final ClaimSubmission claim = claimOf(member, END);

    @Test
    void a_match_verifies_the_claim_it_is_named_by() {
        Step step = judged(open.take(selfie(Verdict.MATCH)), claim);

        assertThat(step.fact()).get().isInstanceOf(IdentityVerified.class);
        assertThat(step.next())
                .isInstanceOfSatisfying(
                        Verification.Used.class,
                        used -> assertThat(used.claimId()).isEqualTo(claim.claimId()));
    }

    @ParameterizedTest
    @EnumSource(names = {"REVIEW", "NO_MATCH", "LIVENESS_FAILED"})
    void a_selfie_that_does_not_convince_goes_to_an_officer_and_denies_nothing(Verdict verdict) {
        Step step = judged(open.take(selfie(verdict)), claim);

        assertThat(step.fact()).get().isInstanceOf(IdentityReviewNeeded.class);
    }

    @Test
    void the_last_moment_of_the_session_still_counts_however_late_the_event_is_read() {
        assertThat(judged(open.take(selfie(Verdict.MATCH)), claimOf(member, END))
                        .fact())
                .get()
                .isInstanceOf(IdentityVerified.class);
    }

    @Test
    void a_claim_submitted_after_the_end_is_refused() {
        ClaimSubmission late = claimOf(member, END.plusMillis(1));

        assertThat(codeOf(judged(open.take(selfie(Verdict.MATCH)), late))).isEqualTo(Code.SESSION_EXPIRED);
        assertThat(codeOf(judged(open, late))).isEqualTo(Code.SESSION_EXPIRED);
    }

    @Test
    void a_claim_without_a_selfie_is_refused_and_the_session_stays_open() {
        Step step = judged(open, claim);

        assertThat(codeOf(step)).isEqualTo(Code.SELFIE_MISSING);
        assertThat(step.next()).isInstanceOf(Verification.Open.class);
    }

    @Test
    void a_session_of_another_member_is_refused_and_stays_that_members() {
        ClaimSubmission foreign = claimOf(MemberId.next(), OPENED);
        Verification.SelfieTaken taken = open.take(selfie(Verdict.MATCH));

        Step step = judged(taken, foreign);

        assertThat(codeOf(step)).isEqualTo(Code.SESSION_FOREIGN);
        assertThat(step.fact().orElseThrow().memberId()).isEqualTo(foreign.memberId());
        assertThat(judged(step.next(), claim).fact()).get().isInstanceOf(IdentityVerified.class);
        assertThat(codeOf(judged(open, foreign))).isEqualTo(Code.SESSION_FOREIGN);
    }

    @Test
    void a_session_serves_one_claim() {
        Verification used = judged(open.take(selfie(Verdict.MATCH)), claim).next();

        assertThat(codeOf(judged(used, claimOf(member, OPENED)))).isEqualTo(Code.SESSION_USED);
        assertThat(codeOf(judged(used, claimOf(MemberId.next(), OPENED)))).isEqualTo(Code.SESSION_FOREIGN);
    }

    @Test
    void an_unknown_verification_id_is_refused() {
        Step step = judged(new Verification.NeverOpened(session.id(), List.of()), claim);

        assertThat(codeOf(step)).isEqualTo(Code.SESSION_UNKNOWN);
    }

    @Test
    void a_claim_submitted_again_gets_the_same_answer_again_and_nothing_else_changes() {
        for (Verification verification : List.of(
                open,
                open.take(selfie(Verdict.MATCH)),
                open.take(selfie(Verdict.REVIEW)),
                new Verification.NeverOpened(session.id(), List.of()))) {
            Step first = judged(verification, claim);

            Step again = first.next().judge(claim, "2027-01", NOW.plus(Duration.ofMinutes(15)));

            assertThat(again).isEqualTo(first);
        }
    }

    @Test
    void a_claim_named_while_no_engine_can_measure_waits_and_is_answered_with_the_verdict() {
        Step waits = judged(open.await(FRAMES), claim);
        assertThat(waits.fact()).isEmpty();
        assertThat(judged(waits.next(), claim)).isEqualTo(waits);
        assertThat(codeOf(judged(waits.next(), claimOf(member, OPENED)))).isEqualTo(Code.SESSION_USED);

        Step answered = ((Verification.Waiting) waits.next()).judged(selfie(Verdict.MATCH), NOW);

        assertThat(answered.fact()).get().isInstanceOf(IdentityVerified.class);
        assertThat(answered.fact())
                .get()
                .isInstanceOfSatisfying(
                        VerificationFact.IdentityVerified.class,
                        verified -> assertThat(verified.claimId()).isEqualTo(claim.claimId()));
    }

    @Test
    void waiting_frames_that_no_claim_has_named_are_a_selfie_like_any_other_once_judged() {
        Step taken = open.await(FRAMES).judged(selfie(Verdict.MATCH), NOW);

        assertThat(taken.fact()).isEmpty();
        assertThat(judged(taken.next(), claim).fact()).get().isInstanceOf(IdentityVerified.class);
    }

    @Test
    void a_session_opened_for_something_else_refuses_a_claim() {
        Verification.Open other = new Verification.Open(sessionFor(Purpose.DATA_UPDATE), List.of());

        assertThat(codeOf(judged(other.take(selfie(Verdict.MATCH)), claim))).isEqualTo(Code.PURPOSE_WRONG);
    }

    @Test
    void the_verdict_on_a_selfie_for_a_data_update_is_published_when_it_is_taken_or_judged_later() {
        Verification.Open update = new Verification.Open(sessionFor(Purpose.DATA_UPDATE), List.of());
        Selfie selfie = selfie(Verdict.NO_MATCH);
        VerificationFact judged =
                new VerificationFact.SelfieJudged(update.id(), member, Purpose.DATA_UPDATE, selfie, NOW);

        assertThat(update.take(selfie).announced(NOW).fact()).contains(judged);
        assertThat(update.await(FRAMES).judged(selfie, NOW).fact()).contains(judged);
        assertThat(open.take(selfie).announced(NOW).fact()).isEmpty();
    }

    @Test
    void a_refusal_is_kept_even_when_a_selfie_follows() {
        Step refused = judged(open, claim);

        Verification later = ((Verification.Open) refused.next()).take(selfie(Verdict.MATCH));

        assertThat(judged(later, claim).fact()).isEqualTo(refused.fact());
        assertThat(judged(later, claimOf(member, OPENED)).fact()).get().isInstanceOf(IdentityVerified.class);
    }

    @Test
    void an_officer_has_to_look_until_the_claim_is_decided() {
        Verification.Used used = (Verification.Used)
                judged(open.take(selfie(Verdict.REVIEW)), claim).next();
        assertThat(used.isInReview()).isTrue();

        Verification.Used decided =
                (Verification.Used) used.claimDecided(NOW).orElseThrow().next();

        assertThat(decided.isInReview()).isFalse();
        assertThat(decided.decidedAt()).contains(NOW);
        assertThat(decided.claimDecided(NOW.plusSeconds(60))).isEmpty();
        assertThat(judged(decided, claim).fact()).get().isInstanceOf(IdentityReviewNeeded.class);
    }

    private Session sessionFor(Purpose purpose) {
        return new Session(
                VerificationId.next(),
                member,
                purpose,
                new Challenge("nonce", List.of(Action.BLINK)),
                Optional.empty(),
                OPENED,
                END);
    }

    private static Code codeOf(Step step) {
        return ((IdentityRefused) step.fact().orElseThrow()).code();
    }

    private static Step judged(Verification verification, ClaimSubmission claim) {
        return verification.judge(claim, "2026-01", NOW);
    }

    private ClaimSubmission claimOf(MemberId who, Instant submittedAt) {
        return new ClaimSubmission(ClaimId.next(), who, session.id(), submittedAt);
    }

    private static Selfie selfie(Verdict verdict) {
        return new Selfie(
                "abc",
                Optional.of("def"),
                List.of(),
                OptionalDouble.of(0.7),
                0.9,
                verdict,
                verdict == Verdict.MATCH ? List.of() : List.of(Reason.SIMILARITY_UNSURE),
                "2026-01",
                new EngineVersion("engine-1", "models-1"),
                OPENED);
    }
}
