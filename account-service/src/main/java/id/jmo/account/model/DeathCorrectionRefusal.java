package id.jmo.account.model;

/** Why the correction of a recorded death was refused; nothing was changed. */
public final class DeathCorrectionRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        NO_DEATH_RECORDED,
        /** Another proposal waits for its second officer. */
        PROPOSED_ALREADY,
        /** Nothing was proposed, or it was decided. */
        NOTHING_PROPOSED,
        /** The officer proposed it. */
        SECOND_OFFICER_NEEDED
    }

    private final Reason reason;

    public DeathCorrectionRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
