package id.jmo.information.messaging.appointments;

import id.jmo.information.model.appointments.AppointmentFact;
import id.jmo.platform.application.Event;

/** Gives tests outside this package access to its package-private types. */
public final class AppointmentEventsTestAccess {

    private AppointmentEventsTestAccess() {}

    public static Event event(AppointmentFact fact) {
        return new AppointmentEventMapper().map(fact).orElseThrow();
    }
}
