package id.jmo.platform.conversation.web;

import id.jmo.platform.conversation.Message;
import id.jmo.platform.conversation.MessageId;
import id.jmo.platform.values.Jakarta;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation.
 *
 * @param author the subject of an officer's token, for officers; none for the reporter
 * @param text plain text: to be shown as it is, never as HTML
 */
public record MessageView(
        MessageId messageId, Message.Sender from, @Nullable String author, String text, OffsetDateTime at) {

    /** As the reporter sees it. */
    public static MessageView forReporter(Message message) {
        return view(message, null);
    }

    /** As officers see it; who reported stays out of it. */
    public static MessageView forOfficer(Message message) {
        return view(message, message.from() == Message.Sender.REPORTER ? null : message.author());
    }

    private static MessageView view(Message message, @Nullable String author) {
        return new MessageView(
                message.messageId(), message.from(), author, message.text().reveal(), Jakarta.at(message.at()));
    }
}
