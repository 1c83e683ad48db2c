package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Importance;
import id.jmo.notification.model.Subject;
import id.jmo.platform.values.Confidential;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends messages over one channel. A channel is a constant of {@link Channel}, one of these, and its templates. */
public interface ChannelSender {

    /**
     * A message ready to be sent.
     *
     * @param id the same at every attempt, so that a partner with idempotency keys delivers once
     * @param title empty where the channel has none
     * @param about what it is about: a later message about the same may take its place while it waits
     * @param expiresAt from when on it is of no use
     * @param unsubscribe the link that ends messages of its kind, if it is promotional
     */
    record Message(
            String id,
            Confidential address,
            String title,
            String body,
            Subject about,
            Importance importance,
            Instant expiresAt,
            Optional<String> unsubscribe) {
        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }

    /** The address is no longer there, as is usual for it: the member is reached over the other channels. */
    final class AddressGone extends Exception {
        private static final long serialVersionUID = 1L;

        public AddressGone(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /** The channel rejects the address permanently. */
    final class AddressRefused extends Exception {
        private static final long serialVersionUID = 1L;

        public AddressRefused(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /** The message was not accepted; a later attempt may succeed. */
    final class SendFailed extends Exception {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        public SendFailed(Throwable cause) {
            this(cause, Duration.ZERO);
        }

        /** @param retryAfter the pause that the partner asks for */
        public SendFailed(Throwable cause, Duration retryAfter) {
            super(cause.getClass().getSimpleName(), cause);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    Channel channel();

    /** Where the delivery goes over this channel, if the member gave an address. */
    Optional<Confidential> addressOf(Contact contact, Delivery delivery);

    void send(Message message) throws AddressRefused, AddressGone, SendFailed;
}
