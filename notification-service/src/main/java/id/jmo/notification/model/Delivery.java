package id.jmo.notification.model;

import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.time.Instant;

/**
 * A notification on its way out over one channel.
 *
 * @param id also the partner's key against delivering twice
 */
public record Delivery(String id, Channel channel, Notification notification, State state) {

    /** How far a delivery got. */
    public sealed interface State {

        /**
         * To be attempted.
         *
         * @param attempts how often the channel was tried so far
         * @param dueAt when it is tried (again); while a worker tries, the end of that worker's lease
         */
        record Open(int attempts, Instant dueAt) implements State {}

        record Delivered(Instant at) implements State {}

        /** The member has given no address for this channel. */
        record NoAddress(Instant at) implements State {}

        /** Given up; an operator may try it again. */
        record Failed(Instant at, FailureReason reason) implements State {}
    }

    /** Why a delivery was given up. */
    public enum FailureReason {
        /** The channel refused the address for good. */
        ADDRESS_REFUSED,
        /** The channel did not take it for as long as we try. */
        CHANNEL_UNAVAILABLE,
        /** account-service never told us of the member. */
        MEMBER_UNKNOWN
    }

    /** How long to try, and how often. */
    public record RetryPolicy(Duration lease, RetrySchedule retries, Duration contactRecheck, Duration giveUpAfter) {}

    public static Delivery open(Notification notification, Channel channel, Instant now) {
        return new Delivery(notification.notificationId(channel), channel, notification, new State.Open(0, now));
    }

    /** The contact is not known yet: the channel was not tried. */
    public Delivery awaitContact(int attemptsBefore, RetryPolicy policy, Instant now) {
        return isTooOld(policy, now)
                ? failed(FailureReason.MEMBER_UNKNOWN, now)
                : in(new State.Open(attemptsBefore, now.plus(policy.contactRecheck())));
    }

    /** The channel was tried and did not take it. */
    public Delivery retryLater(int attempts, RetryPolicy policy, Instant now) {
        return isTooOld(policy, now)
                ? failed(FailureReason.CHANNEL_UNAVAILABLE, now)
                : in(new State.Open(attempts, now.plus(policy.retries().delayAfter(attempts))));
    }

    public Delivery delivered(Instant now) {
        return in(new State.Delivered(now));
    }

    public Delivery withoutAddress(Instant now) {
        return in(new State.NoAddress(now));
    }

    public Delivery refused(Instant now) {
        return failed(FailureReason.ADDRESS_REFUSED, now);
    }

    private Delivery failed(FailureReason reason, Instant now) {
        return in(new State.Failed(now, reason));
    }

    private boolean isTooOld(RetryPolicy policy, Instant now) {
        return !notification.occurredAt().plus(policy.giveUpAfter()).isAfter(now);
    }

    private Delivery in(State other) {
        return new Delivery(id, channel, notification, other);
    }
}
