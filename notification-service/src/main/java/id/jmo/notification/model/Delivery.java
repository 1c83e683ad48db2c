package id.jmo.notification.model;

import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.time.Instant;

/**
 * A notification to be sent over one channel.
 *
 * @param id also the partner's idempotency key
 */
public record Delivery(String id, Channel channel, Notification notification, State state) {

    /** How far a delivery got. */
    public sealed interface State {

        /**
         * To be attempted.
         *
         * @param attempts made so far
         * @param dueAt when it is attempted next; during an attempt, the end of the worker's lease
         */
        record Open(int attempts, Instant dueAt) implements State {}

        record Delivered(Instant at) implements State {}

        /** The member has given no address for this channel. */
        record NoAddress(Instant at) implements State {}

        /** Given up; an operator may retry it. */
        record Failed(Instant at, FailureReason reason) implements State {}
    }

    /** Why a delivery was given up. */
    public enum FailureReason {
        /** The channel rejected the address permanently. */
        ADDRESS_REFUSED,
        /** No attempt succeeded in time. */
        CHANNEL_UNAVAILABLE,
        /** account-service published nothing about the member in time. */
        MEMBER_UNKNOWN
    }

    /**
     * How deliveries are retried.
     *
     * @param lease how long an attempt may take before another worker may start one
     * @param contactRecheck the pause before an unknown contact is looked up again
     * @param giveUpAfter the age of a notification from which it is not attempted again
     */
    public record RetryPolicy(Duration lease, RetrySchedule retries, Duration contactRecheck, Duration giveUpAfter) {}

    public static Delivery open(Notification notification, Channel channel, Instant now) {
        return new Delivery(notification.idFor(channel), channel, notification, new State.Open(0, now));
    }

    public Delivery leased(int attempts, Instant until) {
        return with(new State.Open(attempts, until));
    }

    /** The contact is not known yet: no attempt was made. */
    public Delivery awaitContact(int attemptsBefore, RetryPolicy policy, Instant now) {
        return isTooOld(policy, now)
                ? failed(FailureReason.MEMBER_UNKNOWN, now)
                : with(new State.Open(attemptsBefore, now.plus(policy.contactRecheck())));
    }

    /** An attempt failed, and a later one may succeed. */
    public Delivery retryLater(int attempts, RetryPolicy policy, Instant now) {
        return isTooOld(policy, now)
                ? failed(FailureReason.CHANNEL_UNAVAILABLE, now)
                : with(new State.Open(attempts, now.plus(policy.retries().delayAfter(attempts))));
    }

    public Delivery delivered(Instant now) {
        return with(new State.Delivered(now));
    }

    public Delivery withoutAddress(Instant now) {
        return with(new State.NoAddress(now));
    }

    public Delivery addressRefused(Instant now) {
        return failed(FailureReason.ADDRESS_REFUSED, now);
    }

    private Delivery failed(FailureReason reason, Instant now) {
        return with(new State.Failed(now, reason));
    }

    private boolean isTooOld(RetryPolicy policy, Instant now) {
        return !notification.occurredAt().plus(policy.giveUpAfter()).isAfter(now);
    }

    private Delivery with(State other) {
        return new Delivery(id, channel, notification, other);
    }
}
