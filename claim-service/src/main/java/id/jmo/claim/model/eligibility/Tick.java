package id.jmo.claim.model.eligibility;

import java.util.Map;

/**
 * One condition, checked on one day.
 *
 * @param details the figures that the reason's text needs, by name: {@link id.jmo.platform.values.Rupiah}, {@link
 *     java.time.LocalDate}, a number or text
 */
public record Tick(Condition condition, Reason reason, Map<String, Object> details) {

    /** Why a condition is satisfied or not; the code is stable and the key of the texts. */
    public enum Reason {
        BALANCE_WITHIN_LIMIT("balance-within-limit", true),
        BALANCE_OVER_LIMIT("balance-over-limit", false),
        NOTHING_TO_CLAIM("nothing-to-claim", false),

        DATA_UP_TO_DATE("data-up-to-date", true),
        DATA_NEVER_UPDATED("data-never-updated", false),
        DATA_UPDATE_TOO_OLD("data-update-too-old", false),

        MEMBERSHIP_IS_OVER("membership-is-over", true),
        MEMBERSHIP_ACTIVE("membership-active", false),
        IN_WAITING_PERIOD("in-waiting-period", false),
        CAUSE_AT_BRANCH("cause-at-branch", false),
        END_CAUSE_UNKNOWN("end-cause-unknown", false),
        PENSION_AGE_NOT_REACHED("pension-age-not-reached", false),

        CIVIL_REGISTRY_AGREES("civil-registry-agrees", true),
        CIVIL_REGISTRY_DIFFERS("civil-registry-differs", false),
        CIVIL_REGISTRY_UNCHECKED("civil-registry-not-asked", false),

        BIOMETRIC_CONSENT_HOLDS("biometric-consent-holds", true),
        BIOMETRIC_CONSENT_WITHDRAWN("biometric-consent-withdrawn", false),

        NO_CLAIM_OPEN("no-claim-open", true),
        CLAIM_OPEN("claim-open", false);

        private final String code;
        private final boolean satisfies;

        Reason(String code, boolean satisfies) {
            this.code = code;
            this.satisfies = satisfies;
        }

        public String code() {
            return code;
        }
    }

    public Tick {
        details = Map.copyOf(details);
    }

    static Tick of(Condition condition, Reason reason) {
        return new Tick(condition, reason, Map.of());
    }

    public boolean satisfied() {
        return reason.satisfies;
    }
}
