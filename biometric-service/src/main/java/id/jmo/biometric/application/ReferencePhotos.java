package id.jmo.biometric.application;

import id.jmo.biometric.model.ReferencePhoto;
import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** One reference photo a member; another one takes its place. */
public interface ReferencePhotos {

    Optional<ReferencePhoto> find(MemberId member);

    void keep(ReferencePhoto photo);

    /** Has no effect if there is none. */
    void remove(MemberId member);
}
