package id.jmo.biometric.application;

import id.jmo.biometric.application.ReplaceReferencePhoto.Officer;
import id.jmo.biometric.model.Picture;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.ReferencePhoto;
import id.jmo.biometric.model.ReferenceReplacement;
import id.jmo.biometric.model.ReferenceReplacement.Face;
import id.jmo.biometric.model.ReferenceReplacement.Ruling;
import id.jmo.biometric.model.ReferenceReplacement.State;
import id.jmo.biometric.model.ReplacementId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A second officer compares a proposed reference photo with the one it is to replace, and decides. */
@UseCase
public class DecideReplacement {

    /** The names of the two pictures. */
    public static final String PRESENT = "present";

    public static final String PROPOSED = "proposed";

    /** What the officer may decide. */
    public enum Verdict {
        APPROVE,
        REFUSE
    }

    /** The result. */
    public sealed interface Outcome {

        record Decided(ReferenceReplacement replacement) implements Outcome {}

        record NotFound() implements Outcome {}

        /** It is decided otherwise, or withdrawn, or the photo that it was to replace is no longer the member's. */
        record Over() implements Outcome {}

        /** The officer who proposed it cannot decide. */
        record SecondOfficerMustDiffer() implements Outcome {}

        /** The face is the officer's own. */
        record OfficersOwn() implements Outcome {}
    }

    private final HonourConsent consents;
    private final ReferencePhotos references;
    private final ReferenceReplacements replacements;
    private final PictureVault vault;
    private final PolicyBook policies;
    private final Clock clock;

    DecideReplacement(
            HonourConsent consents,
            ReferencePhotos references,
            ReferenceReplacements replacements,
            PictureVault vault,
            PolicyBook policies,
            Clock clock) {
        this.consents = consents;
        this.references = references;
        this.replacements = replacements;
        this.vault = vault;
        this.policies = policies;
        this.clock = clock;
    }

    /** Those that wait for a second officer, the longest waiting first. */
    public Page<ReferenceReplacement> waiting(Optional<ReplacementId> behind, int limit) {
        return Page.cut(replacements.waiting(behind, limit + 1), limit, ReferenceReplacement::id);
    }

    public Optional<ReferenceReplacement> find(ReplacementId id) {
        return replacements.find(id);
    }

    /** One of the two pictures of a replacement that waits; none if it is gone. */
    public Optional<Picture> picture(ReplacementId id, String name) {
        return replacements.find(id).filter(ReferenceReplacement::isWaiting).flatMap(waiting -> switch (name) {
            case PRESENT ->
                vault.find(EnrolReferencePhoto.lotOf(waiting.memberId())).stream()
                        .findFirst();
            case PROPOSED ->
                vault.find(ReplaceReferencePhoto.lotOf(id)).stream().findFirst();
            default -> Optional.empty();
        });
    }

    /** Repeated by the same officer it has no second effect, and completes what a crash broke off. */
    public Outcome decide(ReplacementId id, Officer officer, Verdict verdict, String reason) {
        ReferenceReplacement found = replacements.find(id).orElse(null);
        if (found == null) {
            return new Outcome.NotFound();
        }
        if (officer.is(found.memberId())) {
            return new Outcome.OfficersOwn();
        }
        if (officer.id().equals(found.proposedBy())) {
            return new Outcome.SecondOfficerMustDiffer();
        }
        Ruling ruling = new Ruling(officer.id(), reason, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return switch (verdict) {
            case APPROVE -> approve(found, ruling);
            case REFUSE -> refuse(found, ruling);
        };
    }

    private Outcome approve(ReferenceReplacement found, Ruling ruling) {
        if (found.state() instanceof State.Proposed && !isPresent(found, found.replaces())) {
            return new Outcome.Over();
        }
        Instant countsFrom =
                ruling.at().plus(policies.on(Jakarta.dateOf(ruling.at())).referenceCoolDown());
        ReferenceReplacement after = replacements.change(
                found.id(),
                current -> current.state() instanceof State.Proposed(Face face)
                        ? Optional.of(current.approved(ruling, face, countsFrom))
                        : Optional.empty());
        return after.state() instanceof State.Approved approved
                        && approved.by().officer().equals(ruling.officer())
                ? new Outcome.Decided(approved.face()
                        .map(face -> complete(after, approved, face))
                        .orElse(after))
                : new Outcome.Over();
    }

    private ReferenceReplacement complete(ReferenceReplacement replacement, State.Approved approved, Face face) {
        ReferencePhoto next = new ReferencePhoto(
                replacement.memberId(),
                face.template(),
                replacement.photoSha256(),
                face.quality(),
                approved.by().at(),
                replacement.proposedBy(),
                Optional.of(approved.countsFrom()));
        String proposed = ReplaceReferencePhoto.lotOf(replacement.id());
        if (references.replace(replacement.replaces(), next) || isPresent(replacement, replacement.photoSha256())) {
            List<Picture> picture = vault.find(proposed);
            if (!picture.isEmpty()) {
                vault.keep(EnrolReferencePhoto.lotOf(replacement.memberId()), picture, Optional.empty());
            }
        }
        ReferenceReplacement completed = replacements.change(
                replacement.id(),
                current -> current.state() instanceof State.Approved done
                        ? Optional.of(current.completed(done))
                        : Optional.empty());
        vault.erase(proposed);
        consents.eraseIfWithdrawn(replacement.memberId());
        return completed;
    }

    private boolean isPresent(ReferenceReplacement replacement, String sha256) {
        return references
                .find(replacement.memberId())
                .filter(present -> present.photoSha256().equals(sha256))
                .isPresent();
    }

    private Outcome refuse(ReferenceReplacement found, Ruling ruling) {
        ReferenceReplacement after = replacements.change(
                found.id(), current -> current.isWaiting() ? Optional.of(current.refused(ruling)) : Optional.empty());
        vault.erase(ReplaceReferencePhoto.lotOf(found.id()));
        return after.state() instanceof State.Refused ? new Outcome.Decided(after) : new Outcome.Over();
    }
}
