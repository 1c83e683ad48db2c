package id.jmo.biometric.application;

import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.util.Optional;

/** Which session of a member takes frames: the one that was opened last. */
public interface OpenSessions {

    /**
     * From now on this session takes the member's frames.
     *
     * @return the one that did until now; of two sessions opened at the same instant one replaces the other
     */
    Optional<VerificationId> replace(MemberId member, VerificationId opened);

    boolean isLatest(MemberId member, VerificationId session);
}
