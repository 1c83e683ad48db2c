package id.jmo.complaint.messaging;

import id.jmo.complaint.model.ComplaintFact;
import id.jmo.platform.application.Event;

/** Opens the event mapper to the contract tests. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    public static Event eventOf(ComplaintFact fact) {
        return new ComplaintEventMapper().map(fact).orElseThrow();
    }
}
