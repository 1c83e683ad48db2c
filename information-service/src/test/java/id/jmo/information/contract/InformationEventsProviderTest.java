package id.jmo.information.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.information.messaging.appointments.AppointmentEventsTestAccess;
import id.jmo.information.model.appointments.AppointmentExamples;
import id.jmo.platform.application.Event;
import id.jmo.platform.testsupport.TestPersonalData;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Every consumer's pact about the events of this service holds: those of appointments here, of content in {@link ContentEvents}. Messages are
 * described by their event type. */
@Provider("information-service")
@PactFolder("../contracts/pacts")
class InformationEventsProviderTest {

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("id.jmo.information.contract")));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("id.jmo.information.appointment-booked.v1")
    public MessageAndMetadata booked() {
        return message("id.jmo.information.appointment-booked.v1");
    }

    @PactVerifyProvider("id.jmo.information.appointment-rescheduled.v1")
    public MessageAndMetadata rescheduled() {
        return message("id.jmo.information.appointment-rescheduled.v1");
    }

    @PactVerifyProvider("id.jmo.information.appointment-reminder-due.v1")
    public MessageAndMetadata reminderDue() {
        return message("id.jmo.information.appointment-reminder-due.v1");
    }

    @PactVerifyProvider("id.jmo.information.appointment-cancelled.v1")
    public MessageAndMetadata cancelled() {
        return message("id.jmo.information.appointment-cancelled.v1");
    }

    private static MessageAndMetadata message(String type) {
        Event event = AppointmentExamples.facts().stream()
                .map(AppointmentEventsTestAccess::event)
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
        return new MessageAndMetadata(
                JSON.writeValueAsBytes(event.data()),
                Map.of("contentType", "application/json", "ce_type", event.type()));
    }
}
