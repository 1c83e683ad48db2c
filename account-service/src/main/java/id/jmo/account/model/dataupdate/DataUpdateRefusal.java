package id.jmo.account.model.dataupdate;

/** Why a step of a data update was refused; nothing was changed. */
public final class DataUpdateRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        /** None is open: it was never begun, is confirmed, or its time is over. */
        NONE_OPEN,
        /** A step before it is not done. */
        STEP_NOT_REACHED,
        /** It is being confirmed; confirm it again. */
        CLOSED,
        /** No verdict on a selfie of this member is known, or not yet. */
        SELFIE_UNKNOWN,
        /** The selfie does not show the member, alive. */
        SELFIE_NOT_MATCHED,
        SELFIE_TOO_OLD,
        /** The selfie served another data update. */
        SELFIE_USED,
        /** The member has changed the contact or the bank account as often as is possible on one day. */
        TOO_MANY_CHANGES,
        /** The bank has not answered whose account it is. */
        BANK_ACCOUNT_BEING_CHECKED,
        /** The bank was asked about as many accounts as it may be for one update. */
        TOO_MANY_BANK_ACCOUNTS,
        /** The e-mail address is that of another login. */
        EMAIL_TAKEN,
        /** The phone belongs to another account. */
        PHONE_TAKEN,
        /** The identity provider gave no answer; the confirmation may be repeated. */
        LOGIN_UNAVAILABLE
    }

    private final Reason reason;

    public DataUpdateRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
