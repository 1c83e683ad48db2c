package id.jmo.biometric.application;

import id.jmo.biometric.model.DecisionPolicy;
import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.Measurement;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.ReferencePhoto;
import id.jmo.biometric.model.ReferenceReplacement;
import id.jmo.biometric.model.ReferenceReplacement.Cause;
import id.jmo.biometric.model.ReferenceReplacement.Face;
import id.jmo.biometric.model.ReferenceReplacement.State;
import id.jmo.biometric.model.ReplacementId;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An officer proposes another reference photo for a member who has one. */
@UseCase
public class ReplaceReferencePhoto {

    /**
     * An officer.
     *
     * @param member the officer's own member id, if the officer is a member too
     */
    public record Officer(String id, Optional<MemberId> member) {

        boolean is(MemberId other) {
            return member.filter(other::equals).isPresent();
        }
    }

    /** The result. */
    public sealed interface Outcome {

        record Proposed(ReferenceReplacement replacement) implements Outcome {}

        /** The faces are not similar enough, and no reason was given. */
        record ReasonNeeded() implements Outcome {}

        /** The photo shows too little to compare with. */
        record Unfit(Set<Finding> findings) implements Outcome {}

        record Unavailable() implements Outcome {}

        record MemberUnknown() implements Outcome {}

        record ConsentWithdrawn() implements Outcome {}

        /** The member has no reference photo to replace: it is enrolled. */
        record NothingToReplace() implements Outcome {}

        /** The face is the officer's own. */
        record OfficersOwn() implements Outcome {}
    }

    private final KnownMembers members;
    private final HonourConsent consents;
    private final ReferencePhotos references;
    private final ReferenceReplacements replacements;
    private final BiometricEngine engine;
    private final ReviewCopies copies;
    private final PictureVault vault;
    private final PolicyBook policies;
    private final BiometricSettings settings;
    private final Clock clock;

    ReplaceReferencePhoto(
            KnownMembers members,
            HonourConsent consents,
            ReferencePhotos references,
            ReferenceReplacements replacements,
            BiometricEngine engine,
            ReviewCopies copies,
            PictureVault vault,
            PolicyBook policies,
            BiometricSettings settings,
            Clock clock) {
        this.members = members;
        this.consents = consents;
        this.references = references;
        this.replacements = replacements;
        this.engine = engine;
        this.copies = copies;
        this.vault = vault;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Measures the photo and keeps it for the second officer. The reference photo stays until then.
     *
     * @throws PhotoRefused if the bytes are no photo, or one over a limit
     * @throws EngineBusy if too many photos wait already
     */
    public Outcome propose(MemberId member, byte[] bytes, Optional<Cause> reason, Officer officer) {
        if (officer.is(member)) {
            return new Outcome.OfficersOwn();
        }
        return switch (PhotoAdmission.of(member, bytes, members, settings.photo())) {
            case PhotoAdmission.MemberUnknown() -> new Outcome.MemberUnknown();
            case PhotoAdmission.ConsentWithdrawn() -> new Outcome.ConsentWithdrawn();
            case PhotoAdmission.Admitted(Photo photo) ->
                references
                        .find(member)
                        .map(present -> propose(present, photo, reason, officer))
                        .orElseGet(Outcome.NothingToReplace::new);
        };
    }

    private Outcome propose(ReferencePhoto present, Photo photo, Optional<Cause> reason, Officer officer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DecisionPolicy policy = policies.on(Jakarta.dateOf(now));
        return switch (engine.measure(photo, Optional.of(present.template()))) {
            case Measurement.Unavailable _ -> new Outcome.Unavailable();
            case Measurement.NotOneFace none -> new Outcome.Unfit(Set.of(none.finding()));
            case Measurement.Face face -> {
                Set<Finding> findings = policy.findings(face.quality());
                if (!findings.isEmpty()) {
                    yield new Outcome.Unfit(findings);
                }
                if (reason.isEmpty() && face.similarity().orElse(-1) < policy.match()) {
                    yield new Outcome.ReasonNeeded();
                }
                yield kept(
                        new ReferenceReplacement(
                                ReplacementId.next(),
                                present.memberId(),
                                photo.sha256(),
                                present.photoSha256(),
                                face.similarity(),
                                reason,
                                officer.id(),
                                now,
                                new State.Proposed(new Face(face.template(), face.quality()))),
                        photo);
            }
        };
    }

    /** The picture first: a proposal never says that there is one before there is. */
    private Outcome kept(ReferenceReplacement proposed, Photo photo) {
        vault.keep(
                lotOf(proposed.id()),
                List.of(copies.reviewCopy(photo)),
                Optional.of(proposed.proposedAt().plus(settings.pictures().review())));
        replacements.add(proposed);
        // Withdrawn meanwhile: whoever wrote last sees what the other wrote.
        return consents.eraseIfWithdrawn(proposed.memberId())
                ? new Outcome.ConsentWithdrawn()
                : new Outcome.Proposed(proposed);
    }

    /** The name of a proposed picture in the vault. */
    static String lotOf(ReplacementId id) {
        return "replacement-" + id;
    }
}
