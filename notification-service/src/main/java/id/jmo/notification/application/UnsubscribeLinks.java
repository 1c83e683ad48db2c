package id.jmo.notification.application;

import id.jmo.platform.values.MemberId;
import java.util.Optional;

/** Links that end promotions with one click and without a login. */
public interface UnsubscribeLinks {

    /** Where the member's mail program and browser ask for it. */
    String linkFor(MemberId member);

    /** Whose link has this token; empty if we made none like it. */
    Optional<MemberId> memberOf(String token);
}
