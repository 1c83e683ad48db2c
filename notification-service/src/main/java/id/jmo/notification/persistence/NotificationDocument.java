package id.jmo.notification.persistence;

import static java.util.Objects.requireNonNull;

import id.jmo.notification.model.ClaimNews;
import id.jmo.notification.model.Notification;
import id.jmo.notification.model.Step;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notification at rest: of the facts only those that its step has. */
record NotificationDocument(
        String eventId,
        String occasion,
        ClaimId claimId,
        Instant occurredAt,
        Step step,
        @Nullable Instant submittedAt,
        @Nullable Instant payBy,
        @Nullable Rupiah gross,
        @Nullable Rupiah tax,
        @Nullable Rupiah net,
        @Nullable List<String> reasons,
        @Nullable Instant completedAt,
        @Nullable String bankCode,
        @Nullable String accountNumberMasked) {

    static NotificationDocument of(Notification notification) {
        return switch (notification.news()) {
            case ClaimNews.Submitted(Instant submittedAt, Instant payBy) ->
                bare(notification).with(submittedAt, payBy, null, null, null, null);
            case ClaimNews.SentToReview(), ClaimNews.Cancelled() -> bare(notification);
            case ClaimNews.Approved(Rupiah gross, Rupiah tax, Rupiah net, Instant payBy) ->
                bare(notification).with(null, payBy, gross, tax, net, null);
            case ClaimNews.Rejected(List<String> reasons) ->
                bare(notification).with(null, null, null, null, null, reasons);
            case ClaimNews.Returned(String reason) ->
                bare(notification).with(null, null, null, null, null, List.of(reason));
            case ClaimNews.PayoutAccountCorrected(Rupiah net, Instant payBy) ->
                bare(notification).with(null, payBy, null, null, net, null);
            case ClaimNews.Completed completed ->
                new NotificationDocument(
                        notification.eventId(),
                        notification.occasion(),
                        notification.claim(),
                        notification.occurredAt(),
                        completed.step(),
                        null,
                        null,
                        null,
                        null,
                        completed.net(),
                        null,
                        completed.completedAt(),
                        completed.bankCode(),
                        completed.accountNumberMasked());
        };
    }

    private static NotificationDocument bare(Notification notification) {
        return new NotificationDocument(
                notification.eventId(),
                notification.occasion(),
                notification.claim(),
                notification.occurredAt(),
                notification.news().step(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private NotificationDocument with(
            @Nullable Instant submitted,
            @Nullable Instant latest,
            @Nullable Rupiah before,
            @Nullable Rupiah taxed,
            @Nullable Rupiah paid,
            @Nullable List<String> why) {
        return new NotificationDocument(
                eventId,
                occasion,
                claimId,
                occurredAt,
                step,
                submitted,
                latest,
                before,
                taxed,
                paid,
                why,
                null,
                null,
                null);
    }

    Notification toNotification(MemberId member) {
        return new Notification(eventId, occasion, member, claimId, news(), occurredAt);
    }

    private ClaimNews news() {
        return switch (step) {
            case CLAIM_SUBMITTED -> new ClaimNews.Submitted(requireNonNull(submittedAt), requireNonNull(payBy));
            case CLAIM_SENT_TO_REVIEW -> new ClaimNews.SentToReview();
            case CLAIM_APPROVED ->
                new ClaimNews.Approved(
                        requireNonNull(gross), requireNonNull(tax), requireNonNull(net), requireNonNull(payBy));
            case CLAIM_REJECTED -> new ClaimNews.Rejected(reasons == null ? List.of() : reasons);
            case CLAIM_CANCELLED -> new ClaimNews.Cancelled();
            case CLAIM_RETURNED ->
                new ClaimNews.Returned(requireNonNull(reasons).getFirst());
            case PAYOUT_ACCOUNT_CORRECTED ->
                new ClaimNews.PayoutAccountCorrected(requireNonNull(net), requireNonNull(payBy));
            case CLAIM_COMPLETED ->
                new ClaimNews.Completed(
                        requireNonNull(net),
                        requireNonNull(completedAt),
                        requireNonNull(bankCode),
                        requireNonNull(accountNumberMasked));
        };
    }
}
