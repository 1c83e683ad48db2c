package id.jmo.platform.conversation;

import id.jmo.local.store.HardenedStore;
import id.jmo.platform.conversation.Conversations.Reader;
import id.jmo.platform.conversation.web.MessageView;
import id.jmo.platform.conversation.web.MessageWriting;
import id.jmo.platform.conversation.web.NewMessage;
import id.jmo.platform.values.Page;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service whose cases have conversations. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SampleService.Cases.class)
class SampleService {

    static final Instant START = Instant.parse("2026-11-28T02:00:00Z");

    /** What the service takes for now. */
    static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

    @Bean(destroyMethod = "close")
    HardenedStore store() {
        return HardenedStore.inMemory();
    }

    @Bean
    MongoConnectionDetails storeAddress(HardenedStore store) {
        com.mongodb.ConnectionString address =
                new com.mongodb.ConnectionString(store.connectionString() + "/conversations");
        return () -> address;
    }

    @Bean
    Clock clock() {
        InstantSource now = NOW::get;
        return now.withZone(ZoneOffset.UTC);
    }

    @RestController
    static class Cases {

        private final Conversations conversations;

        Cases(Conversations conversations) {
            this.conversations = conversations;
        }

        @PostMapping("/cases/{caseId}/messages")
        @MessageWriting
        MessageView write(@PathVariable String caseId, @Valid @RequestBody NewMessage message) {
            return MessageView.forReporter(conversations.add(caseId, Message.Sender.REPORTER, "agus", message.text()));
        }

        @GetMapping("/cases/{caseId}/messages")
        Page<MessageView> read(@PathVariable String caseId) {
            return conversations
                    .read(caseId, Reader.REPORTER, Optional.empty(), 10)
                    .map(MessageView::forReporter);
        }
    }
}
