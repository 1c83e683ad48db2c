package id.jmo.deployment.standin;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Users and roles, kept in the store itself, and what each role allows: MongoDB's readWrite and root, and roles of one's own. */
final class Accounts {

    /** The store's own "admin" has no collections. */
    private static final String DATABASE = "standin";

    private static final String USERS = "users";
    private static final String ROLES = "roles";
    private static final String SETTINGS = "settings";

    /** Of MongoDB's manual, without what the store does not know. */
    private static final Set<String> READ_WRITE = Set.of(
            "find",
            "insert",
            "update",
            "remove",
            "createCollection",
            "createIndex",
            "dropCollection",
            "dropIndex",
            "listCollections",
            "listIndexes",
            "collStats",
            "dbStats");

    private final MongoBackend store;
    private final Channel inside = new EmbeddedChannel();

    Accounts(MongoBackend store) {
        this.store = store;
    }

    /** What somebody may do in a database; {@code root} may do everything in any. */
    record Right(String database, Set<String> actions) {

        boolean allows(String action, String where) {
            return actions.contains("root") || database.equals(where) && actions.contains(action);
        }
    }

    boolean none() {
        return find(USERS, new Document()).isEmpty();
    }

    void saveUser(String database, String name, Document command) {
        Document user = user(database, name)
                .orElseGet(() -> new Document("_id", database + "." + name)
                        .append("user", name)
                        .append("db", database));
        if (command.get("pwd") instanceof String password) {
            user.put("credentials", Scram.Credentials.of(password).write());
        }
        if (command.get("roles") instanceof Collection<?> roles) {
            user.put(
                    "roles",
                    roles.stream().map(role -> reference(role, database)).toList());
        }
        save(USERS, user);
    }

    void saveRole(String database, String name, Document command) {
        Document role = new Document("_id", database + "." + name)
                .append("role", name)
                .append("db", database)
                .append("isBuiltin", false);
        role.put("privileges", command.getOrMissing("privileges"));
        role.put("roles", List.of());
        save(ROLES, role);
    }

    Optional<Document> user(String database, String name) {
        return find(USERS, new Document("_id", database + "." + name)).stream().findFirst();
    }

    Optional<Document> role(String database, String name) {
        return find(ROLES, new Document("_id", database + "." + name)).stream().findFirst();
    }

    List<Right> rightsOf(Document user) {
        List<Right> rights = new ArrayList<>();
        for (Document role : documents(user.get("roles"))) {
            String name = String.valueOf(role.get("role"));
            String database = String.valueOf(role.get("db"));
            switch (name) {
                case "root" -> rights.add(new Right(database, Set.of("root")));
                case "readWrite" -> rights.add(new Right(database, READ_WRITE));
                default -> role(database, name).ifPresent(own -> rights.addAll(privileges(own)));
            }
        }
        return rights;
    }

    private static List<Right> privileges(Document role) {
        List<Right> rights = new ArrayList<>();
        for (Document privilege : documents(role.get("privileges"))) {
            Set<String> actions = new TreeSet<>();
            elements(privilege.get("actions")).forEach(action -> actions.add(String.valueOf(action)));
            rights.add(
                    new Right(String.valueOf(document(privilege.get("resource")).get("db")), actions));
        }
        return rights;
    }

    /** What a command or a stored document has where a document must be. */
    static Document document(@Nullable Object value) {
        return value instanceof Document document ? document : new Document();
    }

    private static Collection<?> elements(@Nullable Object value) {
        return value instanceof Collection<?> elements ? elements : List.of();
    }

    private static List<Document> documents(@Nullable Object value) {
        return elements(value).stream().map(Accounts::document).toList();
    }

    private static Document reference(Object role, String database) {
        return role instanceof Document given ? given : new Document("role", role).append("db", database);
    }

    /** A setting of the stand-in itself, such as the configuration of the replica set. */
    Optional<Document> setting(String name) {
        return find(SETTINGS, new Document("_id", name)).stream().findFirst();
    }

    void saveSetting(Document setting) {
        save(SETTINGS, setting);
    }

    private void save(String collection, Document document) {
        Document update = new Document("q", new Document("_id", document.get("_id")))
                .append("u", document)
                .append("upsert", true);
        store.handleCommand(
                inside, DATABASE, "update", new Document("update", collection).append("updates", List.of(update)));
    }

    private List<Document> find(String collection, Document filter) {
        Document answer = store.handleCommand(
                inside, DATABASE, "find", new Document("find", collection).append("filter", filter));
        return documents(document(answer.get("cursor")).get("firstBatch")).stream()
                .map(Document::cloneDeeply)
                .toList();
    }
}
