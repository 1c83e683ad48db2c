package id.jmo.complaint.messaging;

import id.jmo.complaint.model.ComplaintFact;
import id.jmo.complaint.model.ComplaintTrigger.CorrectionAnswered;
import id.jmo.platform.application.Event;
import tools.jackson.databind.json.JsonMapper;

/** Gives tests outside this package access to its package-private types. */
public final class MessagingTestAccess {

    private MessagingTestAccess() {}

    public static Event eventOf(ComplaintFact fact) {
        return new ComplaintEventMapper().map(fact).orElseThrow();
    }

    public static CorrectionAnswered answer(JsonMapper json, byte[] body) {
        return json.readValue(body, CorrectionAnsweredEvent.class).toAnswer();
    }
}
