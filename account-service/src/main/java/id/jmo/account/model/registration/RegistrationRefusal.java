package id.jmo.account.model.registration;

/** Why a step was refused; nothing was changed. */
public final class RegistrationRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        /** There is none with this id and this secret, or its time is over. */
        UNKNOWN,
        /** A step before it is not done. */
        STEP_NOT_REACHED,
        /** All steps are done; nothing can be changed any more. */
        CLOSED,
        /** Indonesian citizens are identified by a NIK. */
        NIK_REQUIRED,
        /** Foreign citizens are identified by a passport. */
        PASSPORT_REQUIRED,
        BIRTH_IN_THE_FUTURE,
        /** Younger than anybody may work. */
        UNDER_AGE,
        /** Not the version of the terms that is in force. */
        TERMS_OUTDATED
    }

    private final Reason reason;

    public RegistrationRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
