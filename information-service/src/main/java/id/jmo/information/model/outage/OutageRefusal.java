package id.jmo.information.model.outage;

/** Why a command on an outage was refused; nothing was changed. */
public final class OutageRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        UNKNOWN,
        /** In its state the outage does not allow it. */
        NOT_ALLOWED_NOW
    }

    private final Reason reason;

    public OutageRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
