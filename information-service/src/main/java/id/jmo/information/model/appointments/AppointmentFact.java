package id.jmo.information.model.appointments;

/** What happened to an appointment, as others need to know it. */
public sealed interface AppointmentFact {

    /** As of then. */
    Appointment appointment();

    record Booked(Appointment appointment) implements AppointmentFact {}

    record Rescheduled(Appointment appointment) implements AppointmentFact {}

    record Cancelled(Appointment appointment) implements AppointmentFact {}

    /** It is near: the member should be reminded. */
    record ReminderDue(Appointment appointment) implements AppointmentFact {}
}
