package id.jmo.platform.conversation;

import id.jmo.platform.application.Leases;
import id.jmo.platform.problems.ProblemTranslation;
import id.jmo.platform.workers.ErasureJob;
import id.jmo.platform.workers.PollingLoop;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives a service its {@link Conversations} and erases them when their time is over. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "id.jmo.platform.mongo.PlatformMongoAutoConfiguration"
        },
        beforeName = "id.jmo.platform.problems.ProblemsAutoConfiguration")
@EnableConfigurationProperties(ConversationProperties.class)
class ConversationAutoConfiguration {

    @Bean
    MongoConversations conversations(MongoOperations mongo, ConversationProperties settings, Clock clock) {
        return new MongoConversations(mongo, settings, clock);
    }

    @Bean
    PollingLoop conversationErasure(
            MongoConversations conversations, Leases leases, ConversationProperties settings, Clock clock) {
        return new ErasureJob("conversation-erasure", conversations, leases, clock).every(settings.erasureInterval());
    }

    /** A file with an error stops the start, with one line. */
    @Bean
    MessageTemplates messageTemplates(ConversationProperties settings) {
        return settings.templates() == null ? MessageTemplates.none() : MessageTemplates.read(settings.templates());
    }

    @Bean
    ProblemTranslation messageProblems(ConversationProperties settings) {
        return new MessageProblems(settings);
    }
}
