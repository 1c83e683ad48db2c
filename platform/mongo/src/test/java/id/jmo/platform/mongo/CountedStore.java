package id.jmo.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import id.jmo.local.store.HardenedStore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The hardened store, in memory, with a count of the commands of one name. */
final class CountedStore implements AutoCloseable {

    private final HardenedStore store = HardenedStore.inMemory();
    private final AtomicInteger commands = new AtomicInteger();
    private final MongoClient client;

    CountedStore(String command) {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.connectionString()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals(command)) {
                            commands.incrementAndGet();
                        }
                    }
                })
                .build());
    }

    MongoTemplate mongo() {
        return new MongoTemplate(client, "post");
    }

    int commands() {
        return commands.get();
    }

    /** From now on every command fails. */
    void disconnect() {
        client.close();
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
