package id.jmo.information.model.benefits;

/** A condition of a benefit. */
public enum Condition {
    MEMBERSHIP_ACTIVE("membershipActive"),
    /** Long enough a member, counted in months with a contribution. */
    CONTRIBUTED_LONG_ENOUGH("contributedLongEnough"),
    /** Takes part in JHT, JKK and JKM. */
    PROGRAMMES("programmes"),
    NO_ARREARS("noArrears"),
    /** The employer registers all workers, wages and programmes (no PDS). */
    EMPLOYER_COMPLIANT("employerCompliant"),
    FIRST_HOME("firstHome"),
    /** Only one of a married couple gets the benefit. */
    ONE_SPOUSE("oneSpouse"),
    BRANCH_RECOMMENDATION("branchRecommendation"),
    /** Employed by an employer: the segment PU. */
    WAGE_EARNER("wageEarner"),
    /** The membership ended by dismissal (PHK). */
    DISMISSED("dismissed"),
    WITHIN_CLAIM_PERIOD("withinClaimPeriod"),
    CONTRIBUTED_LATELY("contributedLately"),
    YOUNG_ENOUGH("youngEnough"),
    NO_NEW_JOB("noNewJob"),
    PENSION_AGE_NEAR("pensionAgeNear"),
    IS_MEMBER("isMember"),
    VULNERABLE_WORKER("vulnerableWorker");

    private final String property;

    Condition(String property) {
        this.property = property;
    }

    /** Its name in answers. */
    public String property() {
        return property;
    }
}
