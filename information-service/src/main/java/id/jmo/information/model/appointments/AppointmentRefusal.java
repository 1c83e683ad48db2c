package id.jmo.information.model.appointments;

/** Why a command on an appointment was refused; nothing was changed. */
public final class AppointmentRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        /** There is no such appointment, or it is somebody else's. */
        UNKNOWN,
        /** It was cancelled, or its day is over. */
        NOT_OPEN,
        /** Its time has come. */
        TOO_LATE,
        /** It is for another day. */
        NOT_TODAY
    }

    private final Reason reason;

    public AppointmentRefusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
