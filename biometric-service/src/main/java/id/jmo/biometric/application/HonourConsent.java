package id.jmo.biometric.application;

import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.ReferenceReplacement;
import id.jmo.biometric.model.Verification;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Whoever withdraws the consent that their face is recognised has nothing of it kept here: the reference photo with its template
 * and all pictures are erased, and nothing new is taken until they consent again and are enrolled anew. The pictures that an
 * officer has to compare are erased once the claim is decided. Scores and verdicts stay: claims rest on them.
 */
@UseCase
public class HonourConsent {

    private static final int BATCH = 100;

    private final KnownMembers members;
    private final ReferencePhotos references;
    private final FrontalFaces frontalFaces;
    private final ReferenceReplacements replacements;
    private final Verifications verifications;
    private final PictureVault vault;
    private final PolicyBook policies;
    private final Clock clock;

    HonourConsent(
            KnownMembers members,
            ReferencePhotos references,
            FrontalFaces frontalFaces,
            ReferenceReplacements replacements,
            Verifications verifications,
            PictureVault vault,
            PolicyBook policies,
            Clock clock) {
        this.members = members;
        this.references = references;
        this.frontalFaces = frontalFaces;
        this.replacements = replacements;
        this.verifications = verifications;
        this.vault = vault;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * An event of the member. A withdrawal is on record before anything is erased, so what is taken at the same moment either
     * is refused or is erased; delivered again, it erases again. One that a later consent has overtaken erases nothing.
     *
     * @param sequence of the event
     */
    public void of(MemberId member, boolean consents, long sequence) {
        members.keep(member, consents, sequence);
        if (!consents) {
            eraseIfWithdrawn(member);
        }
    }

    /** @return whether the member has withdrawn the consent, and nothing is kept now */
    boolean eraseIfWithdrawn(MemberId member) {
        if (!members.hasWithdrawnConsent(member)) {
            return false;
        }
        references.remove(member);
        vault.erase(EnrolReferencePhoto.lotOf(member));
        frontalFaces.eraseAllOf(member);
        replacements.waitingOf(member).forEach(this::withdraw);
        Optional<Verification> last = Optional.empty();
        List<Verification> opened;
        do {
            opened = verifications.openedBy(member, last, BATCH);
            opened.forEach(this::erase);
            last = opened.isEmpty() ? Optional.empty() : Optional.of(opened.getLast());
        } while (opened.size() == BATCH);
        return true;
    }

    private void withdraw(ReferenceReplacement waiting) {
        vault.erase(ReplaceReferencePhoto.lotOf(waiting.id()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        replacements.change(
                waiting.id(), current -> current.isWaiting() ? Optional.of(current.withdrawn(now)) : Optional.empty());
    }

    private void erase(Verification opened) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String policyVersion = policies.on(Jakarta.dateOf(now)).version();
        // The pictures first: what is no longer named could not be found by a repetition.
        if (opened instanceof Verification.Used used && used.isInReview()) {
            // Who tries with another's face and withdraws at once must not blind the officer who compares.
            vault.eraseOnceDecided(used.selfie().captureSha256());
        } else {
            opened.capture().ifPresent(vault::erase);
        }
        verifications.change(opened.id(), current -> current.consentWithdrawn(policyVersion, now));
    }
}
