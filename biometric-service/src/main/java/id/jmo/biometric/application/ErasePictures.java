package id.jmo.biometric.application;

import id.jmo.biometric.model.Verification;
import id.jmo.biometric.model.Verification.Step;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Erases pictures whose retention period is over, and those that a member wants erased; scores stay. */
@UseCase
public class ErasePictures {

    private static final int BATCH = 100;

    /** The result of a member's request. */
    public enum Outcome {
        ERASED,
        NOT_FOUND,
        /**
         * A claim waits for these frames to be judged, or an officer compares them: the member cancels the claim first. What an
         * officer compares is erased once the claim is decided.
         */
        NEEDED_BY_CLAIM
    }

    private final Verifications verifications;
    private final PictureVault vault;
    private final FrameHashes hashes;
    private final FrontalFaces frontalFaces;
    private final Clock clock;

    ErasePictures(
            Verifications verifications,
            PictureVault vault,
            FrameHashes hashes,
            FrontalFaces frontalFaces,
            Clock clock) {
        this.verifications = verifications;
        this.vault = vault;
        this.hashes = hashes;
        this.frontalFaces = frontalFaces;
        this.clock = clock;
    }

    /**
     * Erases all pictures that are due.
     *
     * @return of how many sessions
     */
    public int eraseDue() {
        Instant now = clock.instant();
        int erased = 0;
        List<String> due;
        do {
            due = vault.due(now, BATCH);
            due.forEach(vault::erase);
            erased += due.size();
        } while (due.size() == BATCH);
        hashes.eraseDue(now);
        frontalFaces.eraseDue(now);
        return erased;
    }

    /** The member wants the pictures of all sessions erased; those that a claim waits for stay until it is judged or decided. */
    public void allOf(MemberId member) {
        Optional<Verification> last = Optional.empty();
        List<Verification> opened;
        do {
            opened = verifications.openedBy(member, last, BATCH);
            opened.forEach(verification -> onRequest(member, verification.id()));
            last = opened.isEmpty() ? Optional.empty() : Optional.of(opened.getLast());
        } while (opened.size() == BATCH);
        frontalFaces.eraseAllOf(member);
    }

    /** The member wants the pictures of a session erased immediately. */
    public Outcome onRequest(MemberId member, VerificationId id) {
        Verification before = verifications
                .find(id)
                .filter(found -> found.openedSession()
                        .filter(session -> session.memberId().equals(member))
                        .isPresent())
                .orElse(null);
        if (before == null) {
            return Outcome.NOT_FOUND;
        }
        if (before instanceof Verification.Used used && used.isInReview()) {
            vault.eraseOnceDecided(used.selfie().captureSha256());
            return Outcome.NEEDED_BY_CLAIM;
        }
        Verification after = verifications.change(
                id,
                current -> current instanceof Verification.Waiting waiting
                                && waiting.claim().isEmpty()
                        ? Optional.of(new Step(waiting.withdrawn(), Optional.empty()))
                        : Optional.empty());
        if (after instanceof Verification.Waiting) {
            return Outcome.NEEDED_BY_CLAIM;
        }
        before.capture().ifPresent(vault::erase);
        after.capture().ifPresent(vault::erase);
        return Outcome.ERASED;
    }
}
