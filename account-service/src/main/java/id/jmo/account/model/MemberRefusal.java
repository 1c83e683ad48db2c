package id.jmo.account.model;

/** Why a command on a member was refused; nothing was changed. */
public final class MemberRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The reasons. */
    public enum Reason {
        MEMBER_UNKNOWN,
        MEMBER_ALREADY_REGISTERED,
        NIK_ALREADY_REGISTERED,
        KPJ_ALREADY_REGISTERED,
        MEMBERSHIP_ALREADY_ENDED,
        END_IN_THE_FUTURE,
        END_BEFORE_BIRTH,
        BIRTH_IN_THE_FUTURE,
        DATA_UPDATE_IN_THE_FUTURE
    }

    private final Reason reason;

    public MemberRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
