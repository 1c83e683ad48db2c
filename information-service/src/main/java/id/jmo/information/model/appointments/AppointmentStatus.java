package id.jmo.information.model.appointments;

/** Where an appointment is in its life. Only a booked one can change. */
public enum AppointmentStatus {
    BOOKED,
    /** The member gave it up, or the branch changed so that it cannot be. */
    CANCELLED,
    /** The member was there. */
    ATTENDED,
    /** The day is over and the member was not there. */
    MISSED
}
