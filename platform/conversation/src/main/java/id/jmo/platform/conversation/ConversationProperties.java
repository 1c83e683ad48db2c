package id.jmo.platform.conversation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * @param maxLength of a message, in characters
 * @param maxMessages most messages of a case, notes among them
 * @param retention how long a conversation is kept after its case is closed, as its attachments
 * @param erasureInterval how often those whose time is over are looked for
 * @param templates the file of {@link MessageTemplates}; none if the service has no templates
 */
@ConfigurationProperties("jmo.conversation")
public record ConversationProperties(
        @DefaultValue("4000") int maxLength,
        @DefaultValue("500") int maxMessages,
        @DefaultValue("1826d") Duration retention,
        @DefaultValue("10m") Duration erasureInterval,
        @Nullable Resource templates) {}
