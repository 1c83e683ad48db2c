package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.platform.values.Confidential;
import java.util.Optional;

/** Sends messages over one channel. A channel is a constant of {@link Channel}, one of these, and its templates. */
public interface ChannelSender {

    /**
     * A message ready to be sent.
     *
     * @param id the same at every attempt, so that a partner with idempotency keys delivers once
     * @param title empty where the channel has none
     */
    record Message(String id, Confidential address, String title, String body) {
        @Override
        public String toString() {
            return "Message[" + id + "]";
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

        public SendFailed(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    Channel channel();

    /** The member's address for this channel, if they gave one. */
    Optional<Confidential> addressOf(Contact contact);

    void send(Message message) throws AddressRefused, SendFailed;
}
