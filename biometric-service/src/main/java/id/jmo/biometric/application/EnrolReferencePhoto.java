package id.jmo.biometric.application;

import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.Measurement;
import id.jmo.biometric.model.PolicyBook;
import id.jmo.biometric.model.ReferencePhoto;
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

/** An officer enrols the photo that a member's selfies are compared with from now on. The same photo again changes nothing. */
@UseCase
public class EnrolReferencePhoto {

    /** The result. */
    public sealed interface Outcome {

        record Enrolled(ReferencePhoto reference) implements Outcome {}

        /** The member has another one, which an officer cannot replace alone. */
        record AlreadyEnrolled() implements Outcome {}

        /** The photo shows too little to compare with. */
        record Unfit(Set<Finding> findings) implements Outcome {}

        record Unavailable() implements Outcome {}

        /** There is no such member, or no event of the member has arrived yet; nothing is kept. */
        record MemberUnknown() implements Outcome {}

        /** The member has withdrawn the consent that their face is recognised; nothing is kept. */
        record ConsentWithdrawn() implements Outcome {}
    }

    private final KnownMembers members;
    private final HonourConsent consents;
    private final ReferencePhotos references;
    private final BiometricEngine engine;
    private final ReviewCopies copies;
    private final PictureVault vault;
    private final PolicyBook policies;
    private final BiometricSettings settings;
    private final Clock clock;

    EnrolReferencePhoto(
            KnownMembers members,
            HonourConsent consents,
            ReferencePhotos references,
            BiometricEngine engine,
            ReviewCopies copies,
            PictureVault vault,
            PolicyBook policies,
            BiometricSettings settings,
            Clock clock) {
        this.members = members;
        this.consents = consents;
        this.references = references;
        this.engine = engine;
        this.copies = copies;
        this.vault = vault;
        this.policies = policies;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Measures the photo and keeps its template, if it is fit to compare with.
     *
     * @param enrolledBy the officer
     * @throws PhotoRefused if the bytes are no photo, or one over a limit
     * @throws EngineBusy if too many photos wait already
     */
    public Outcome enrol(MemberId member, byte[] bytes, String enrolledBy) {
        return switch (PhotoAdmission.of(member, bytes, members, settings.photo())) {
            case PhotoAdmission.MemberUnknown() -> new Outcome.MemberUnknown();
            case PhotoAdmission.ConsentWithdrawn() -> new Outcome.ConsentWithdrawn();
            case PhotoAdmission.Admitted(Photo photo) -> enrol(member, photo, enrolledBy);
        };
    }

    private Outcome enrol(MemberId member, Photo photo, String enrolledBy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReferencePhoto present = references.find(member).orElse(null);
        if (present != null && !present.photoSha256().equals(photo.sha256())) {
            return new Outcome.AlreadyEnrolled();
        }
        return switch (engine.measure(photo, Optional.empty())) {
            case Measurement.Unavailable _ -> new Outcome.Unavailable();
            case Measurement.NotOneFace none -> new Outcome.Unfit(Set.of(none.finding()));
            case Measurement.Face face -> {
                Set<Finding> findings = policies.on(Jakarta.dateOf(now)).findings(face.quality());
                if (!findings.isEmpty()) {
                    yield new Outcome.Unfit(findings);
                }
                ReferencePhoto reference = present != null
                        ? present
                        : new ReferencePhoto(
                                member,
                                face.template(),
                                photo.sha256(),
                                face.quality(),
                                now,
                                enrolledBy,
                                countsFrom(member, now));
                if (present == null && !references.add(reference)) {
                    yield new Outcome.AlreadyEnrolled();
                }
                if (!vault.holds(lotOf(member))) {
                    vault.keep(lotOf(member), List.of(copies.reviewCopy(photo)), Optional.empty());
                }
                // Withdrawn meanwhile: whoever wrote last sees what the other wrote.
                yield consents.eraseIfWithdrawn(member)
                        ? new Outcome.ConsentWithdrawn()
                        : new Outcome.Enrolled(reference);
            }
        };
    }

    /** One that follows another, which was erased when the member withdrew the consent, counts as a replacement does. */
    private Optional<Instant> countsFrom(MemberId member, Instant now) {
        return vault.erasedAt(lotOf(member))
                .map(_ -> now.plus(policies.on(Jakarta.dateOf(now)).referenceCoolDown()));
    }

    /** The name of the member's reference picture in the vault. */
    static String lotOf(MemberId member) {
        return "reference-" + member;
    }
}
