package id.jmo.deployment.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import id.jmo.local.store.HardenedStore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docker-compose.yml asks of MongoDB beside documents, of the store that takes its place in {@code compose-run}. */
class SecuredStoreTest {

    private static final Document INITIATE = new Document(
            "replSetInitiate",
            new Document("_id", "rs0")
                    .append("members", List.of(new Document("_id", 0).append("host", "mongodb:27017"))));

    @TempDir
    private Path folder;

    private HardenedStore store;

    @BeforeEach
    void makesTheUsersAsTheCompositionDoes() {
        store = open();
        run("", "admin", user("createUser", "jmo", "secret", role("root", "admin")));
        run("jmo:secret@", "admin", INITIATE);
        run(
                "jmo:secret@",
                "admin",
                "claim-audit",
                new Document("createRole", "addAndRead")
                        .append(
                                "privileges",
                                List.of(new Document(
                                                "resource", new Document("db", "claim-audit").append("collection", ""))
                                        .append("actions", List.of("find", "insert"))))
                        .append("roles", List.of()));
        run(
                "jmo:secret@",
                "admin",
                "claim",
                user(
                        "createUser",
                        "claim-service",
                        "its-own",
                        role("readWrite", "claim"),
                        role("addAndRead", "claim-audit")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void who_does_not_log_in_sees_nothing_once_there_is_a_user() {
        assertThatThrownBy(() -> run("", "claim", new Document("find", "claims")))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("requires authentication");
        assertThatThrownBy(() -> run("", "admin", user("createUser", "another", "x", role("root", "admin"))))
                .isInstanceOf(MongoCommandException.class);
    }

    @Test
    void a_wrong_password_is_refused() {
        assertThatThrownBy(() -> run("claim-service:guessed@", "claim", new Document("find", "claims")))
                .isInstanceOf(MongoSecurityException.class);
    }

    @Test
    void a_service_writes_its_own_database_and_no_other() {
        run("claim-service:its-own@", "claim", insert());

        assertThatThrownBy(() -> run("claim-service:its-own@", "claim", "balance", new Document("find", "books")))
                .hasMessageContaining("not authorized on balance");
    }

    @Test
    void a_service_adds_to_its_audit_and_removes_nothing() {
        run("claim-service:its-own@", "claim", "claim-audit", insert());

        assertThatThrownBy(() -> run(
                        "claim-service:its-own@",
                        "claim",
                        "claim-audit",
                        new Document("delete", "claims")
                                .append("deletes", List.of(new Document("q", new Document()).append("limit", 0)))))
                .hasMessageContaining("not authorized on claim-audit");
    }

    @Test
    void users_and_replica_set_are_there_after_a_restart() {
        store.close();
        store = open();

        assertThat(run("claim-service:its-own@", "claim", new Document("hello", 1)))
                .containsEntry("setName", "rs0")
                .containsEntry("isWritablePrimary", true)
                .containsEntry("hosts", List.of("mongodb:27017"));
        assertThatThrownBy(() -> run("jmo:secret@", "admin", INITIATE)).hasMessageContaining("already initialized");
    }

    private HardenedStore open() {
        return HardenedStore.open(
                folder,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                backend -> new SecuredBackend(backend, "rs0", true),
                failure -> {});
    }

    private Document run(String login, String database, Document command) {
        return run(login, database, database, command);
    }

    private Document run(String login, String loginDatabase, String database, Document command) {
        String address =
                "mongodb://%s127.0.0.1:%d/%s?directConnection=true".formatted(login, store.port(), loginDatabase);
        try (MongoClient client = MongoClients.create(address)) {
            MongoDatabase target = client.getDatabase(database);
            return target.runCommand(command);
        }
    }

    private static Document insert() {
        return new Document("insert", "claims").append("documents", List.of(new Document("_id", 1)));
    }

    private static Document user(String command, String name, String password, Document... roles) {
        return new Document(command, name).append("pwd", password).append("roles", List.of(roles));
    }

    private static Document role(String name, String database) {
        return new Document("role", name).append("db", database);
    }
}
