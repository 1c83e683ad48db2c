package id.jmo.notification.application;

import id.jmo.notification.model.Channel;
import id.jmo.platform.values.Confidential;

/** The way out over one channel. */
public interface ChannelSender {

    /**
     * A message ready to leave.
     *
     * @param id the same at every attempt, so that a channel that knows such keys delivers once
     * @param title empty where the channel has none
     */
    record Message(String id, Confidential address, String title, String body) {
        @Override
        public String toString() {
            return "Message[" + id + "]";
        }
    }

    /** The channel will never take a message for that address. */
    final class AddressRefused extends Exception {
        private static final long serialVersionUID = 1L;

        public AddressRefused(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    /** The channel did not take the message now; it may later. */
    final class SendFailed extends Exception {
        private static final long serialVersionUID = 1L;

        public SendFailed(Throwable cause) {
            super(cause.getClass().getSimpleName(), cause);
        }
    }

    Channel channel();

    void send(Message message) throws AddressRefused, SendFailed;
}
