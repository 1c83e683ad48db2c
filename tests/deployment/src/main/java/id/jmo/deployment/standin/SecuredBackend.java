package id.jmo.deployment.standin;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import id.jmo.deployment.standin.Accounts.Right;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a command through to the store if whoever sent it has logged in and may do that in the command's database. */
final class SecuredBackend implements MongoBackend {

    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;
    private static final int ALREADY_INITIALIZED = 23;
    private static final int NOT_YET_INITIALIZED = 94;

    /** Of MongoDB 4.4: mongosh speaks to no older server. */
    private static final int WIRE_VERSION = 9;

    private final MongoBackend store;
    private final Accounts accounts;
    private final @Nullable ReplicaSet replicaSet;
    private final boolean withUsers;
    private final Map<Channel, Login> logins = new ConcurrentHashMap<>();

    private static final class Login {
        private final Scram scram;
        private final Document user;
        private volatile @Nullable List<Right> rights;

        Login(Scram scram, Document user) {
            this.scram = scram;
            this.user = user;
        }
    }

    SecuredBackend(MongoBackend store, @Nullable String replicaSet, boolean withUsers) {
        this.store = store;
        this.accounts = new Accounts(store);
        this.replicaSet = replicaSet == null ? null : new ReplicaSet(replicaSet, accounts);
        this.withUsers = withUsers;
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        return answer(
                message.getChannel(),
                message.getDatabaseName(),
                command,
                message.getDocument(),
                () -> store.handleMessage(message));
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        return answer(channel, database, command, query, () -> store.handleCommand(channel, database, command, query));
    }

    private Document answer(
            Channel channel, String database, String command, Document query, Supplier<Document> inStore) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> hello(query, inStore.get());
            case "saslstart" -> begin(channel, database, query);
            case "saslcontinue" -> proceed(channel, query);
            case "ping", "buildinfo", "whatsmyuri", "endsessions", "getfreemonitoringstatus" -> inStore.get();
            default -> {
                require(channel, database, command, query);
                yield administered(database, command, query).orElseGet(inStore);
            }
        };
    }

    private Document hello(Document query, Document answer) {
        answer.put("maxWireVersion", WIRE_VERSION);
        if (replicaSet != null) {
            replicaSet.describe(answer);
        }
        if (query.containsKey("saslSupportedMechs")) {
            answer.put("saslSupportedMechs", List.of(Scram.MECHANISM));
        }
        return answer;
    }

    private Document begin(Channel channel, String database, Document query) {
        if (!Scram.MECHANISM.equals(query.get("mechanism"))) {
            throw new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "no such mechanism");
        }
        Scram scram = new Scram(payload(query));
        Document user = accounts.user(database, scram.user()).orElseThrow(SecuredBackend::refused);
        logins.put(channel, new Login(scram, user));
        return step(false, scram.challenge(Scram.Credentials.read(Accounts.document(user.get("credentials")))));
    }

    private Document proceed(Channel channel, Document query) {
        Login login = Optional.ofNullable(logins.get(channel)).orElseThrow(SecuredBackend::refused);
        byte[] proof = login.scram.verify(payload(query)).orElseThrow(SecuredBackend::refused);
        login.rights = accounts.rightsOf(login.user);
        return step(true, proof);
    }

    private static Document step(boolean done, byte[] payload) {
        Document answer =
                new Document("conversationId", 1).append("done", done).append("payload", new BinData(payload));
        Utils.markOkay(answer);
        return answer;
    }

    private static byte[] payload(Document query) {
        return ((BinData) query.getOrMissing("payload")).getData();
    }

    private static MongoServerError refused() {
        return new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
    }

    private void require(Channel channel, String database, String command, Document query) {
        if (!withUsers) {
            return;
        }
        Login login = logins.get(channel);
        List<Right> rights = login == null ? null : login.rights;
        if (login == null || rights == null) {
            // As in MongoDB, the first user is made by whoever is on the machine itself.
            if (command.equals("createUser") && accounts.none()) {
                return;
            }
            throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "Command " + command + " requires authentication");
        }
        String action = action(command);
        if (rights.stream().noneMatch(right -> right.allows(action, database))) {
            String line = "not authorized on %s to execute command %s %s by %s"
                    .formatted(database, command, query.get(command), login.user.get("_id"));
            System.err.println("store: " + line);
            throw new MongoServerError(UNAUTHORIZED, "Unauthorized", line);
        }
    }

    /** Which of MongoDB's privilege actions a command needs. */
    private static String action(String command) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find", "aggregate", "count", "distinct", "getmore", "killcursors" -> "find";
            case "insert" -> "insert";
            case "update", "findandmodify" -> "update";
            case "delete" -> "remove";
            case "create" -> "createCollection";
            case "createindexes" -> "createIndex";
            case "drop" -> "dropCollection";
            case "dropindexes" -> "dropIndex";
            case "listcollections" -> "listCollections";
            case "listindexes" -> "listIndexes";
            case "collstats" -> "collStats";
            case "dbstats" -> "dbStats";
            default -> "root";
        };
    }

    private Optional<Document> administered(String database, String command, Document query) {
        String name = String.valueOf(query.get(command));
        Document answer = new Document();
        switch (command) {
            case "createUser", "updateUser" -> accounts.saveUser(database, name, query);
            case "createRole", "updateRole" -> accounts.saveRole(database, name, query);
            case "usersInfo" -> answer.put("users", named(query.get(command), "user", accounts::user));
            case "rolesInfo" -> answer.put("roles", named(query.get(command), "role", accounts::role));
            case "replSetInitiate" ->
                replicaSet().initiate(query.getOrMissing(command)).ifPresent(why -> {
                    throw new MongoServerError(ALREADY_INITIALIZED, "AlreadyInitialized", why);
                });
            case "replSetGetStatus" -> {
                if (replicaSet().member().isEmpty()) {
                    throw new MongoServerError(
                            NOT_YET_INITIALIZED, "NotYetInitialized", "no replset config has been received");
                }
                answer.putAll(replicaSet().status());
            }
            default -> {
                return Optional.empty();
            }
        }
        Utils.markOkay(answer);
        return Optional.of(answer);
    }

    private interface Search {
        Optional<Document> in(String database, String name);
    }

    private static List<Document> named(@Nullable Object who, String field, Search search) {
        return who instanceof Document given
                ? search.in(String.valueOf(given.get("db")), String.valueOf(given.get(field))).stream()
                        .toList()
                : List.of();
    }

    private ReplicaSet replicaSet() {
        if (replicaSet == null) {
            throw new MongoServerError(76, "NoReplicationEnabled", "not running with --replSet");
        }
        return replicaSet;
    }

    @Override
    public void handleClose(Channel channel) {
        logins.remove(channel);
        store.handleClose(channel);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        if (withUsers) {
            throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "only messages are answered");
        }
        return store.handleQuery(query);
    }

    @Override
    public void dropDatabase(String database) {
        store.dropDatabase(database);
    }

    @Override
    public Collection<Document> getCurrentOperations(MongoQuery query) {
        return store.getCurrentOperations(query);
    }

    @Override
    public Document getServerStatus() {
        return store.getServerStatus();
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public void closeCursors(List<Long> cursors) {
        store.closeCursors(cursors);
    }

    @Override
    public Clock getClock() {
        return store.getClock();
    }

    @Override
    public void enableOplog() {
        store.enableOplog();
    }

    @Override
    public void disableOplog() {
        store.disableOplog();
    }

    @Override
    public MongoDatabase resolveDatabase(String database) {
        return store.resolveDatabase(database);
    }

    @Override
    public MongoBackend version(MongoVersion version) {
        store.version(version);
        return this;
    }
}
