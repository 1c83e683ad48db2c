package id.jmo.complaint.messaging;

import id.jmo.complaint.model.ComplaintTrigger.CorrectionAnswered;
import id.jmo.complaint.model.catalogue.Correctable;
import id.jmo.platform.values.ComplaintId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What this service reads of account-service's answer to an order. */
record CorrectionAnsweredEvent(ComplaintId complaintId, int round, List<Correctable> applied, List<Refused> refused) {

    record Refused(Correctable field, String reason) {}

    CorrectionAnswered toAnswer() {
        Map<Correctable, String> reasons = new EnumMap<>(Correctable.class);
        refused.forEach(one -> reasons.put(one.field(), one.reason()));
        return new CorrectionAnswered(round, Set.copyOf(applied), reasons);
    }
}
