package id.jmo.account.model.dataupdate;

/** The bank account that was given last is not one that the member can be paid into; it is not kept. */
public final class BankAccountRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the bank said. */
    public enum Reason {
        /** The bank has no such account, or there is no such bank. */
        UNKNOWN,
        CLOSED,
        DORMANT,
        /** The holder's name is not the member's. */
        ANOTHERS,
        /** The bank does not take transfers to it. */
        NOT_PAYABLE
    }

    private final Reason reason;

    public BankAccountRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
