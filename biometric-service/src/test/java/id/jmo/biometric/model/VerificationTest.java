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
    private static final PictureKeeping KEEPING =
            new PictureKeeping(Duration.ofHours(24), Duration.ofDays(14), Duration.ofHours(1));

    private final MemberId member = MemberId.next();
    private final Session session = new Session(VerificationId.next(), member, Purpose.CLAIM, OPENED, END);
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
    void the_last_moment_of_the_session_still_counts_however_late_it_is_heard_of() {
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
    void an_id_that_nobody_was_given_is_refused() {
        Step step = judged(new Verification.NeverOpened(session.id(), List.of()), claim);

        assertThat(codeOf(step)).isEqualTo(Code.SESSION_UNKNOWN);
    }

    @Test
    void a_claim_that_asks_again_gets_the_same_answer_again_and_nothing_else_changes() {
        for (Verification verification : List.of(
                open,
                open.take(selfie(Verdict.MATCH)),
                open.take(selfie(Verdict.REVIEW)),
                new Verification.NeverOpened(session.id(), List.of()))) {
            Step first = judged(verification, claim);

            Step again = first.next().judge(claim, KEEPING, "2027-01", NOW.plus(Duration.ofMinutes(15)));

            assertThat(again).isEqualTo(first);
        }
    }

    @Test
    void the_answer_stays_the_same_when_the_picture_is_gone() {
        Step first = judged(open.take(selfie(Verdict.REVIEW)), claim);
        Verification erased = first.next()
                .erasePicture(eraseAt(first.next()).orElseThrow())
                .orElseThrow()
                .next();

        assertThat(((IdentityReviewNeeded) judged(erased, claim).fact().orElseThrow()).selfie())
                .isEqualTo(((IdentityReviewNeeded) first.fact().orElseThrow())
                        .selfie()
                        .withoutPicture());
    }

    @Test
    void a_refusal_is_remembered_even_when_a_selfie_follows() {
        Step refused = judged(open, claim);

        Verification later = ((Verification.Open) refused.next()).take(selfie(Verdict.MATCH));

        assertThat(judged(later, claim).fact()).isEqualTo(refused.fact());
        assertThat(judged(later, claimOf(member, OPENED)).fact()).get().isInstanceOf(IdentityVerified.class);
    }

    @Test
    void the_picture_of_a_match_goes_soon_after_the_verdict() {
        Verification used = judged(open.take(selfie(Verdict.MATCH)), claim).next();

        assertThat(eraseAt(used)).contains(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void the_picture_for_an_officer_stays_until_the_claim_is_decided() {
        Verification used = judged(open.take(selfie(Verdict.REVIEW)), claim).next();
        assertThat(eraseAt(used)).contains(NOW.plus(Duration.ofDays(14)));

        Instant decision = NOW.plus(Duration.ofDays(2));
        Verification decided =
                used.claimDecided(KEEPING, decision).orElseThrow().next();

        assertThat(eraseAt(decided)).contains(decision.plus(Duration.ofHours(1)));
        assertThat(decided.claimDecided(KEEPING, decision.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_picture_is_erased_at_its_time_and_scores_stay() {
        Verification used = judged(open.take(selfie(Verdict.REVIEW)), claim).next();
        Instant time = eraseAt(used).orElseThrow();

        assertThat(used.erasePicture(time.minusMillis(1))).isEmpty();
        Verification erased = used.erasePicture(time).orElseThrow().next();

        assertThat(erased.takenSelfie().orElseThrow().picture()).isEmpty();
        assertThat(erased.takenSelfie().orElseThrow().similarity()).hasValue(0.7);
        assertThat(erased.erasePicture(time)).isEmpty();
    }

    @Test
    void the_picture_of_a_selfie_that_no_claim_used_is_erased_too() {
        Verification taken = open.take(selfie(Verdict.MATCH));

        Verification erased =
                taken.erasePicture(END.plus(Duration.ofDays(1))).orElseThrow().next();

        assertThat(erased.takenSelfie().orElseThrow().picture()).isEmpty();
        assertThat(judged(erased, claim).fact()).get().isInstanceOf(IdentityVerified.class);
    }

    private static Optional<Instant> eraseAt(Verification verification) {
        return verification.takenSelfie().flatMap(Selfie::picture).map(KeptPicture::eraseAt);
    }

    private static Code codeOf(Step step) {
        return ((IdentityRefused) step.fact().orElseThrow()).code();
    }

    private static Step judged(Verification verification, ClaimSubmission claim) {
        return verification.judge(claim, KEEPING, "2026-01", NOW);
    }

    private ClaimSubmission claimOf(MemberId who, Instant submittedAt) {
        return new ClaimSubmission(ClaimId.next(), who, session.id(), submittedAt);
    }

    private static Selfie selfie(Verdict verdict) {
        return new Selfie(
                "abc",
                Optional.of("def"),
                Optional.of(new KeptPicture(Picture.of(new byte[] {1}), END.plus(Duration.ofDays(1)))),
                new FaceQuality(100, 0, 0.5, 0, 2),
                OptionalDouble.of(0.7),
                0.9,
                verdict,
                verdict == Verdict.MATCH ? List.of() : List.of(Reason.SIMILARITY_UNSURE),
                "2026-01",
                new EngineVersion("engine-1", "models-1"),
                OPENED);
    }
}
