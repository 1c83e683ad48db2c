package id.jmo.local.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a store on disk and a client of it. */
abstract class StoreTestCase {

    @TempDir
    Path data;

    private HardenedStore store;
    MongoClient client;
    MongoCollection<Document> claims;

    @BeforeEach
    void open() {
        store = HardenedStore.open(data, 0);
        client = MongoClients.create(store.connectionString());
        claims = client.getDatabase("claim").getCollection("claims");
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    void reopen() {
        close();
        open();
    }
}
