package id.jmo.biometric.application;

import id.jmo.biometric.application.Verifications.Place;
import id.jmo.biometric.model.FrameStep;
import id.jmo.biometric.model.MeasuredFrame;
import id.jmo.biometric.model.Picture;
import id.jmo.biometric.model.Verification;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.VerificationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An officer compares the faces of a claim that the policy was not sure of. The claim itself is decided elsewhere. */
@UseCase
public class ReviewIdentity {

    /** The reference photo's name among the pictures of a review; the frames are called by their number. */
    public static final String REFERENCE = "reference";

    /**
     * What there is to look at.
     *
     * @param step what the frame was to show; empty for the reference photo
     */
    public record Face(String name, Optional<FrameStep> step) {}

    private final Verifications verifications;
    private final PictureVault vault;

    ReviewIdentity(Verifications verifications, PictureVault vault) {
        this.verifications = verifications;
        this.vault = vault;
    }

    /** Those that wait for an officer behind this place, the longest waiting first. */
    public Page<Verification.Used> waiting(Optional<Place> behind, int limit) {
        return Page.cut(verifications.inReview(behind.orElse(Place.FIRST), limit + 1), limit, Place::of);
    }

    /** One that waits for an officer. */
    public Optional<Verification.Used> find(VerificationId id) {
        return verifications
                .find(id)
                .filter(found -> found instanceof Verification.Used used && used.isInReview())
                .map(Verification.Used.class::cast);
    }

    public List<Face> faces(Verification.Used used) {
        List<Face> faces = new ArrayList<>();
        if (vault.holds(referenceOf(used))) {
            faces.add(new Face(REFERENCE, Optional.empty()));
        }
        List<MeasuredFrame> frames = used.selfie().frames();
        if (vault.holds(used.selfie().captureSha256())) {
            for (int i = 0; i < frames.size(); i++) {
                faces.add(new Face(String.valueOf(i), Optional.of(frames.get(i).step())));
            }
        }
        return faces;
    }

    /** One of the faces; none if the review is over or the picture is gone. */
    public Optional<Picture> picture(VerificationId id, String name) {
        return find(id).flatMap(used -> {
            if (name.equals(REFERENCE)) {
                return vault.find(referenceOf(used)).stream().findFirst();
            }
            List<Picture> frames = vault.find(used.selfie().captureSha256());
            return name.matches("\\d{1,2}") && Integer.parseInt(name) < frames.size()
                    ? Optional.of(frames.get(Integer.parseInt(name)))
                    : Optional.empty();
        });
    }

    private static String referenceOf(Verification.Used used) {
        return EnrolReferencePhoto.lotOf(used.session().memberId());
    }
}
