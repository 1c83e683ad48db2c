package id.jmo.notification.messaging;

import id.jmo.notification.model.ClaimNews;
import id.jmo.notification.model.Notification;
import id.jmo.platform.consumption.IncomingEvent;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
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

        /** What tells this step from the same step at another time; empty where a claim takes it only once. */
        default String turn() {
            return "";
        }
    }

    /** A step that belongs to one order to pay. After a return there is another, and the step may come again. */
    interface PayoutEvent extends ClaimEvent {
        PayoutId payoutId();

        @Override
        default String turn() {
            return payoutId().toString();
        }
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

    record Approved(
            ClaimId claimId, MemberId memberId, PayoutId payoutId, Rupiah gross, Rupiah tax, Rupiah net, Instant payBy)
            implements PayoutEvent {
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

    record Returned(ClaimId claimId, MemberId memberId, PayoutId payoutId, String reason) implements PayoutEvent {
        @Override
        public ClaimNews news() {
            return new ClaimNews.Returned(reason);
        }
    }

    record PayoutAccountCorrected(ClaimId claimId, MemberId memberId, PayoutId payoutId, Rupiah net, Instant payBy)
            implements PayoutEvent {
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

        /** Money that comes back after the completion may lead to another one, which names no order to pay. */
        @Override
        public String turn() {
            return completedAt.toString();
        }
    }

    static Notification notification(IncomingEvent<? extends ClaimEvent> event) {
        ClaimEvent data = event.data();
        return new Notification(event.id(), occasion(data), data.memberId(), data.claimId(), data.news(), event.time());
    }

    private static String occasion(ClaimEvent data) {
        String step = data.claimId() + "." + data.news().step().slug();
        return data.turn().isEmpty() ? step : step + "." + data.turn();
    }
}
