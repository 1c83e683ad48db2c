package id.jmo.biometric.application;

import id.jmo.biometric.model.ReferencePhoto;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** One reference photo a member. */
public interface ReferencePhotos {

    Optional<ReferencePhoto> find(MemberId member);

    /** @return false if the member has one already, which stays */
    boolean add(ReferencePhoto photo);

    /**
     * Puts it in the place of the one that was made from this file.
     *
     * @return false if the member has another one, or none
     */
    boolean replace(String sha256, ReferencePhoto photo);

    /** Has no effect if there is none. */
    void remove(MemberId member);
}
