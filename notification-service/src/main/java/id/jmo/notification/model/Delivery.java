package id.jmo.notification.model;

import id.jmo.platform.values.RetrySchedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A notification to be sent over one channel.
 *
 * @param id also the partner's idempotency key
 * @param device the id of the push subscription that it goes to; empty for channels with one address a member
 */
public record Delivery(String id, Channel channel, Optional<String> device, Notification notification, State state) {

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

        /** Waits for the member's digest. */
        record AwaitingDigest(Instant since) implements State {}

        /** The member does not want it over this channel. */
        record NotWanted(Instant at) implements State {}

        /** It waited until it was of no use any more. */
        record Expired(Instant at) implements State {}

        /** The member has given no address for this channel, or the device is no longer there. */
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
        return new Delivery(
                notification.idFor(channel), channel, Optional.empty(), notification, new State.Open(0, now));
    }

    /** To one device of the member: each has a delivery of its own, so that none gets a message twice. */
    public static Delivery openTo(String device, Notification notification, Instant now) {
        return new Delivery(
                notification.idFor(Channel.PUSH) + "." + device,
                Channel.PUSH,
                Optional.of(device),
                notification,
                new State.Open(0, now));
    }

    /** Unique: a member is notified of an occasion once per channel and device. */
    public String key() {
        return device.map(to -> notification.keyFor(channel) + "." + to).orElseGet(() -> notification.keyFor(channel));
    }

    /** An operator's retry: open again, as if it were new. */
    public Delivery reopened(Instant now) {
        return with(new State.Open(0, now));
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

    /**
     * An attempt failed, and a later one may succeed.
     *
     * @param atLeast the pause that the partner asks for, or zero
     */
    public Delivery retryLater(int attempts, RetryPolicy policy, Duration atLeast, Instant now) {
        if (isTooOld(policy, now)) {
            return failed(FailureReason.CHANNEL_UNAVAILABLE, now);
        }
        Duration pause = policy.retries().delayAfter(attempts);
        return with(new State.Open(attempts, now.plus(pause.compareTo(atLeast) < 0 ? atLeast : pause)));
    }

    /** It is not sent now: no attempt was made. */
    public Delivery postponed(int attemptsBefore, Instant until) {
        return with(new State.Open(attemptsBefore, until));
    }

    public Delivery awaitingDigest(Instant now) {
        return with(new State.AwaitingDigest(now));
    }

    public Delivery notWanted(Instant now) {
        return with(new State.NotWanted(now));
    }

    public Delivery expired(Instant now) {
        return with(new State.Expired(now));
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
        return new Delivery(id, channel, device, notification, other);
    }
}
