package id.jmo.platform.consumption;

import io.cloudevents.CloudEvent;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;

/**
 * Adds to every log line of an event's handling which event it is and which case it is about, under the names that the
 * case's own service logs it by. A member's id is no case's, and is in no log.
 */
final class EventLogContext implements AutoCloseable {

    private static final List<String> CASES = List.of("claimId", "accidentId", "complaintId", "appointmentId");

    private final List<MDC.MDCCloseable> entries = new ArrayList<>();

    private EventLogContext() {}

    static EventLogContext of(CloudEvent event, JsonNode data) {
        EventLogContext context = new EventLogContext();
        context.put("eventId", event.getId());
        for (String name : CASES) {
            JsonNode id = data.path(name);
            if (id.isString()) {
                context.put(name, id.asString());
            }
        }
        return context;
    }

    private void put(String name, String id) {
        entries.add(MDC.putCloseable(name, id));
    }

    @Override
    public void close() {
        entries.forEach(MDC.MDCCloseable::close);
    }
}
