package id.jmo.information.model.benefits;

import java.util.Map;

/**
 * One condition, answered.
 *
 * @param reason why; with the answer, the key of the texts
 * @param details the figures that the reason's text needs, by name: {@link id.jmo.platform.values.Rupiah}, {@link
 *     java.time.LocalDate}, a number or text
 */
public record Finding(Condition condition, Answer answer, Reason reason, Map<String, Object> details) {

    /** Whether a condition is met. */
    public enum Answer {
        YES,
        NO,
        /** It shows in nothing that this service knows and that the member has said: whoever decides finds out. */
        UNKNOWN
    }

    /** Why a condition is met or not, or is not known; the code is stable and the key of the texts. */
    public enum Reason {
        MEMBERSHIP_ACTIVE("membership-active", Answer.YES),
        MEMBERSHIP_ENDED("membership-ended", Answer.NO),

        CONTRIBUTED_LONG_ENOUGH("contributed-long-enough", Answer.YES),
        CONTRIBUTED_TOO_SHORT("contributed-too-short", Answer.NO),

        PROGRAMMES_OF_EMPLOYEES("programmes-of-employees", Answer.YES),
        PROGRAMMES_UNKNOWN("programmes-unknown", Answer.UNKNOWN),

        ARREARS_UNKNOWN("arrears-unknown", Answer.UNKNOWN),
        EMPLOYER_UNKNOWN("employer-unknown", Answer.UNKNOWN),
        NO_EMPLOYER("no-employer", Answer.YES),

        FIRST_HOME("first-home", Answer.YES),
        OWNS_A_HOME("owns-a-home", Answer.NO),
        HOME_NOT_STATED("home-not-stated", Answer.UNKNOWN),
        HAS_HOME_TO_RENOVATE("has-home-to-renovate", Answer.YES),
        NO_HOME_TO_RENOVATE("no-home-to-renovate", Answer.NO),

        SPOUSE_WITHOUT("spouse-without", Answer.YES),
        SPOUSE_HAS_IT("spouse-has-it", Answer.NO),
        SPOUSE_NOT_STATED("spouse-not-stated", Answer.UNKNOWN),

        RECOMMENDATION_TO_COME("recommendation-to-come", Answer.UNKNOWN),

        WAGE_EARNER("wage-earner", Answer.YES),
        NO_WAGE_EARNER("no-wage-earner", Answer.NO),
        SEGMENT_UNKNOWN("segment-unknown", Answer.UNKNOWN),

        DISMISSED("dismissed", Answer.YES),
        STILL_EMPLOYED("still-employed", Answer.NO),
        NOT_DISMISSED("not-dismissed", Answer.NO),

        IN_CLAIM_PERIOD("in-claim-period", Answer.YES),
        CLAIM_PERIOD_OVER("claim-period-over", Answer.NO),
        NO_CLAIM_PERIOD("no-claim-period", Answer.NO),

        CONTRIBUTED_LATELY("contributed-lately", Answer.YES),
        CONTRIBUTED_TOO_LITTLE_LATELY("contributed-too-little-lately", Answer.NO),

        YOUNG_ENOUGH("young-enough", Answer.YES),
        AGE_AT_REGISTRATION_UNKNOWN("age-at-registration-unknown", Answer.UNKNOWN),

        NO_NEW_JOB("no-new-job", Answer.YES),
        HAS_A_NEW_JOB("has-a-new-job", Answer.NO),
        NEW_JOB_NOT_STATED("new-job-not-stated", Answer.UNKNOWN),

        PENSION_AGE_REACHED("pension-age-reached", Answer.YES),
        PENSION_AGE_NEAR("pension-age-near", Answer.YES),
        PENSION_AGE_FAR("pension-age-far", Answer.NO),

        IS_MEMBER("is-member", Answer.YES),
        WORKER_TO_BE_NAMED("worker-to-be-named", Answer.UNKNOWN);

        private final String code;
        private final Answer answer;

        Reason(String code, Answer answer) {
            this.code = code;
            this.answer = answer;
        }

        public String code() {
            return code;
        }
    }

    public Finding {
        details = Map.copyOf(details);
    }

    static Finding of(Condition condition, Reason reason) {
        return of(condition, reason, Map.of());
    }

    static Finding of(Condition condition, Reason reason, Map<String, Object> details) {
        return new Finding(condition, reason.answer, reason, details);
    }
}
