package id.jmo.accident.model.benefit;

/** The levels of education for which a scholarship is paid. */
public enum SchoolLevel {
    /** TK and SD, kindergarten and primary school. */
    PRIMARY,
    /** SMP. */
    JUNIOR_SECONDARY,
    /** SMA. */
    SENIOR_SECONDARY,
    UNIVERSITY
}
