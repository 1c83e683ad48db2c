package id.jmo.account.messaging;

import id.jmo.account.model.MemberFact;
import id.jmo.platform.application.Event;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    public static Event event(MemberFact fact) {
        return new MemberEventMapper().map(fact).orElseThrow();
    }
}
