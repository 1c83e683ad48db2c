package id.jmo.biometric.application;

import id.jmo.platform.photos.Photo;
import id.jmo.platform.photos.PhotoLimits;
import id.jmo.platform.photos.PhotoRefused;
import id.jmo.platform.values.MemberId;

/** Whether an officer's photo of a member may be measured: what holds alike for the first one and for another. */
sealed interface PhotoAdmission {

    record Admitted(Photo photo) implements PhotoAdmission {}

    /** There is no such member, or no event of the member has arrived yet. */
    record MemberUnknown() implements PhotoAdmission {}

    record ConsentWithdrawn() implements PhotoAdmission {}

    /** @throws PhotoRefused if the bytes are no photo, or one over a limit */
    static PhotoAdmission of(MemberId member, byte[] bytes, KnownMembers members, PhotoLimits limits) {
        Photo photo = Photo.admit(bytes, limits);
        if (!members.isKnown(member)) {
            return new MemberUnknown();
        }
        return members.hasWithdrawnConsent(member) ? new ConsentWithdrawn() : new Admitted(photo);
    }
}
