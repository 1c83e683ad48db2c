package id.jmo.notification.messaging;

import id.jmo.notification.model.Announcement;
import id.jmo.notification.model.ClaimNews;
import id.jmo.platform.consumption.IncomingEvent;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;

/** What we read of the events of a claim. */
final class ClaimEvents {

    private ClaimEvents() {}

    /** Every event of a claim names the claim and its member. */
    interface ClaimEvent {
        ClaimId claimId();

        MemberId memberId();

        ClaimNews news();
    }

    record Submitted(ClaimId claimId, MemberId memberId, Instant submittedAt, Instant payBy) implements ClaimEvent {
        @Override
        public ClaimNews news() {
            return new ClaimNews.Submitted(submittedAt, payBy);
        }
    }

    record SentToReview(ClaimId claimId, MemberId memberId) implements ClaimEvent {
        @Override
        public ClaimNews news() {
            return new ClaimNews.SentToReview();
        }
    }

    record Approved(ClaimId claimId, MemberId memberId, Rupiah gross, Rupiah tax, Rupiah net, Instant payBy)
            implements ClaimEvent {
        @Override
        public ClaimNews news() {
            return new ClaimNews.Approved(gross, tax, net, payBy);
        }
    }

    record Rejected(ClaimId claimId, MemberId memberId, List<String> reasons) implements ClaimEvent {
        @Override
        public ClaimNews news() {
            return new ClaimNews.Rejected(reasons);
        }
    }

    record Cancelled(ClaimId claimId, MemberId memberId) implements ClaimEvent {
        @Override
        public ClaimNews news() {
            return new ClaimNews.Cancelled();
        }
    }

    record Returned(ClaimId claimId, MemberId memberId, String reason) implements ClaimEvent {
        @Override
        public ClaimNews news() {
            return new ClaimNews.Returned(reason);
        }
    }

    record PayoutAccountCorrected(ClaimId claimId, MemberId memberId, Rupiah net, Instant payBy) implements ClaimEvent {
        @Override
        public ClaimNews news() {
            return new ClaimNews.PayoutAccountCorrected(net, payBy);
        }
    }

    record Completed(
            ClaimId claimId,
            MemberId memberId,
            Rupiah net,
            Instant completedAt,
            String bankCode,
            String accountNumberMasked)
            implements ClaimEvent {
        @Override
        public ClaimNews news() {
            return new ClaimNews.Completed(net, completedAt, bankCode, accountNumberMasked);
        }
    }

    static Announcement announcement(IncomingEvent<? extends ClaimEvent> event) {
        ClaimEvent data = event.data();
        return new Announcement(event.id(), data.memberId(), data.claimId(), data.news(), event.time());
    }
}
