package id.jmo.notification.application;

import static java.util.stream.Collectors.toMap;

import id.jmo.notification.application.ChannelSender.AddressGone;
import id.jmo.notification.application.ChannelSender.AddressRefused;
import id.jmo.notification.application.ChannelSender.Message;
import id.jmo.notification.application.ChannelSender.SendFailed;
import id.jmo.notification.application.MessageTemplates.Text;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.NotificationContent;
import id.jmo.notification.model.Subject;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one message to an address that need not be a member's, such as a one-time code. Nothing of it is stored here: the
 * event is the record, and who gets no message asks for another.
 */
@UseCase
public final class SendAtOnce {

    private static final Logger LOG = LoggerFactory.getLogger(SendAtOnce.class);

    private final Map<Channel, ChannelSender> senders;
    private final MessageTemplates templates;
    private final Notices notices;
    private final Clock clock;

    SendAtOnce(List<ChannelSender> senders, MessageTemplates templates, Notices notices, Clock clock) {
        this.senders = senders.stream().collect(toMap(ChannelSender::channel, Function.identity()));
        this.templates = templates;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * What is sent.
     *
     * @param id the same whenever the event is delivered, so that a partner with idempotency keys delivers once
     * @param channel e-mail or SMS
     */
    public record Letter(
            String id,
            Channel channel,
            Confidential address,
            Language language,
            Subject subject,
            NotificationContent content) {}

    /** The channel took no message: the event is retried, as far as its retries go. */
    public static final class NotSent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSent(Channel channel, Throwable cause) {
            super(channel + ": " + cause.getClass().getSimpleName(), cause);
        }
    }

    /**
     * @throws NotSent if the channel is unavailable
     * @throws IllegalArgumentException if nothing can be sent over that channel to an address
     */
    public void send(Letter letter) {
        ChannelSender sender = senders.get(letter.channel());
        if (sender == null || letter.channel() == Channel.PUSH) {
            throw new IllegalArgumentException("No address belongs to " + letter.channel());
        }
        if (notices.isExpired(letter.content(), clock.instant())) {
            LOG.info("{} expired before it was sent", letter.id());
            return;
        }
        try {
            sender.send(message(letter));
        } catch (AddressRefused | AddressGone refused) {
            // Who wrote a wrong address sees that nothing comes.
            LOG.info("{}: the address is refused", letter.id());
        } catch (SendFailed failed) {
            throw new NotSent(letter.channel(), failed);
        }
    }

    private Message message(Letter letter) {
        Text text = templates.of(letter.content(), letter.channel(), letter.language());
        return new Message(
                letter.id() + "." + letter.channel().slug(),
                letter.address(),
                text.title(),
                text.body(),
                letter.subject(),
                notices.importanceOf(letter.content().template()),
                notices.validUntil(letter.content()).orElse(Instant.MAX),
                Optional.empty());
    }
}
