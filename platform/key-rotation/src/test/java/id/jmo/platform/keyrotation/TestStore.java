package id.jmo.platform.keyrotation;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A database in memory, behind the real driver. */
final class TestStore implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create("mongodb:/" + server.bind() + "/?retryWrites=false");

    MongoTemplate database(String name) {
        return new MongoTemplate(client, name);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
