package id.jmo.platform.conversation;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service its {@link MessageTemplates}. A file with an error stops the start, with one line. */
@AutoConfiguration
@EnableConfigurationProperties(ConversationProperties.class)
class ConversationAutoConfiguration {

    @Bean
    MessageTemplates messageTemplates(ConversationProperties settings) {
        return settings.templates() == null ? MessageTemplates.none() : MessageTemplates.read(settings.templates());
    }
}
