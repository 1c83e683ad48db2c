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
        DATA_UPDATE_IN_THE_FUTURE,
        MEMBERSHIP_ACTIVE,
        /** It ended by death or total disability. */
        MEMBERSHIP_OVER_FOR_GOOD,
        END_BEFORE_HIRING,
        HIRED_IN_THE_FUTURE,
        HIRED_BEFORE_BIRTH,
        /** Two employments would overlap. */
        HIRED_BEFORE_END,
        RESUMED_IN_THE_FUTURE,
        RESUMED_BEFORE_END,
        EMPLOYER_UNKNOWN
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
