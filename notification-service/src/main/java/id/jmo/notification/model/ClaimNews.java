package id.jmo.notification.model;

import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;

/** What there is to tell of a step: the facts that go into the words. */
public sealed interface ClaimNews {

    Step step();

    record Submitted(Instant submittedAt, Instant payBy) implements ClaimNews {
        @Override
        public Step step() {
            return Step.CLAIM_SUBMITTED;
        }
    }

    /** The reasons are for the officer; the member is told that somebody looks at the claim. */
    record SentToReview() implements ClaimNews {
        @Override
        public Step step() {
            return Step.CLAIM_SENT_TO_REVIEW;
        }
    }

    record Approved(Rupiah gross, Rupiah tax, Rupiah net, Instant payBy) implements ClaimNews {
        @Override
        public Step step() {
            return Step.CLAIM_APPROVED;
        }
    }

    /** @param reasons codes of claim-service, the weightiest first */
    record Rejected(List<String> reasons) implements ClaimNews {
        public Rejected {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Step step() {
            return Step.CLAIM_REJECTED;
        }
    }

    record Cancelled() implements ClaimNews {
        @Override
        public Step step() {
            return Step.CLAIM_CANCELLED;
        }
    }

    /** @param reason code of why the bank did not keep the money */
    record Returned(String reason) implements ClaimNews {
        @Override
        public Step step() {
            return Step.CLAIM_RETURNED;
        }
    }

    record PayoutAccountCorrected(Rupiah net, Instant payBy) implements ClaimNews {
        @Override
        public Step step() {
            return Step.PAYOUT_ACCOUNT_CORRECTED;
        }
    }

    /** @param bankCode three digits */
    record Completed(Rupiah net, Instant completedAt, String bankCode, String accountNumberMasked)
            implements ClaimNews {
        @Override
        public Step step() {
            return Step.CLAIM_COMPLETED;
        }
    }
}
