package id.jmo.account.messaging;

import id.jmo.account.model.MemberFact;
import id.jmo.platform.outbox.OutgoingEvent;

/** Lets the contract tests, who live elsewhere, write with this room's own records. */
public final class MessagingRoom {

    private MessagingRoom() {}

    public static OutgoingEvent event(MemberFact fact) {
        return new MemberEvents().apply(fact);
    }
}
