package id.jmo.biometric.application;

import id.jmo.biometric.model.FaceTemplate;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Instant;
import java.util.List;

/** The faces of the frontal frames of a member's sessions, by which a prepared sequence is recognised that is sent again. */
public interface FrontalFaces {

    /** Those of the member's other sessions. */
    List<FaceTemplate> ofOthers(MemberId member, VerificationId session);

    /** Keeps those of a session; of the same session again they are replaced. */
    void keep(MemberId member, VerificationId session, List<FaceTemplate> faces, Instant eraseAt);

    void eraseAllOf(MemberId member);

    /** Erases those whose time is over. */
    void eraseDue(Instant now);
}
