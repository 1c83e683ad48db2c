package id.jmo.biometric.application;

import id.jmo.biometric.model.ReferencePhoto;
import id.jmo.biometric.model.Session;
import id.jmo.biometric.model.Verification;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept of a member: verifications without their scores, the reference photo, and whether there are pictures. */
@UseCase
public class ShowOwnBiometrics {

    private final Verifications verifications;
    private final ReferencePhotos references;
    private final PictureVault vault;

    ShowOwnBiometrics(Verifications verifications, ReferencePhotos references, PictureVault vault) {
        this.verifications = verifications;
        this.references = references;
        this.vault = vault;
    }

    /**
     * A verification and its pictures.
     *
     * @param picturesErasedAt when their key was destroyed; empty if it is still there, or there never were any
     */
    public record Kept(Verification verification, boolean pictures, Optional<Instant> picturesErasedAt) {}

    /** @param picture whether the copy for officers is kept */
    public record KeptReference(ReferencePhoto photo, boolean picture) {}

    /** The latest sessions that the member opened, the latest first. */
    public List<Kept> latestOf(MemberId member, int atMost) {
        return verifications.openedBy(member, Optional.empty(), atMost).stream()
                .map(this::kept)
                .toList();
    }

    /** Whose verification it is; nobody's if it was never opened. */
    public Optional<MemberId> ownerOf(VerificationId id) {
        return verifications.find(id).flatMap(Verification::openedSession).map(Session::memberId);
    }

    private Kept kept(Verification verification) {
        Optional<String> lot = verification.capture();
        return new Kept(verification, lot.filter(vault::holds).isPresent(), lot.flatMap(vault::erasedAt));
    }

    public Optional<KeptReference> referenceOf(MemberId member) {
        return references
                .find(member)
                .map(photo -> new KeptReference(photo, vault.holds(EnrolReferencePhoto.lotOf(member))));
    }
}
