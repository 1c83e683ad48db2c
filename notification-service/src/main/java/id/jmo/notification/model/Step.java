package id.jmo.notification.model;

import java.util.Locale;

/** The steps of a claim that a member is told of. */
public enum Step {
    CLAIM_SUBMITTED,
    CLAIM_SENT_TO_REVIEW,
    CLAIM_APPROVED,
    CLAIM_REJECTED,
    CLAIM_CANCELLED,
    CLAIM_RETURNED,
    PAYOUT_ACCOUNT_CORRECTED,
    CLAIM_COMPLETED;

    /** As it stands in configuration, in the API and in the names of template files. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
