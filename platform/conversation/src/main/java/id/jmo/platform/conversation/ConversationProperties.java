package id.jmo.platform.conversation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/** @param templates the file of {@link MessageTemplates}; none if the service has no templates */
@ConfigurationProperties("jmo.conversation")
record ConversationProperties(@Nullable Resource templates) {}
