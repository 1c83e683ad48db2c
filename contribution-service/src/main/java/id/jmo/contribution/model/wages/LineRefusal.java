package id.jmo.contribution.model.wages;

/** Why a line of an employer's file is not taken. */
public enum LineRefusal {
    /** No member has the KPJ. */
    KPJ_UNKNOWN,
    /** Another line of the file is about the same worker. */
    REPEATED_IN_FILE,
    /** The month is billed for the worker with another wage. */
    BILLED_OTHERWISE,
    /** Another file about the month was sent before this one was read to its end. */
    FILE_REPLACED,
    /** The worker is with another employer. */
    WORKS_ELSEWHERE,
    /** The member is no wage worker. */
    NOT_A_WAGE_WORKER,
    /** The membership ended by death or total disability. */
    MEMBERSHIP_OVER,
    /** The worker had left before the month; who is hired again has a first day of work. */
    START_NEEDED,
    /** The first day of work is after the month. */
    START_AFTER_MONTH,
    /** The last day of work is not in the month. */
    END_NOT_IN_MONTH,
    /** The last day of work is before the first. */
    END_BEFORE_START
}
