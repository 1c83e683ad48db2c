package id.jmo.account.messaging;

import id.jmo.account.model.MemberFact;
import id.jmo.platform.outbox.OutgoingEvent;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    public static OutgoingEvent event(MemberFact fact) {
        return new MemberEvents().apply(fact);
    }
}
