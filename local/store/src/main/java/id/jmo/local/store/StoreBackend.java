package id.jmo.local.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Executes commands on the stored maps; each answer is sent when the data in it is durable. */
final class StoreBackend extends AbstractMongoBackend {

    /** As in MongoDB: a large result comes in batches, so that no answer exceeds the size of a message. */
    private static final int FIRST_BATCH = 101;

    private static final int NEXT_BATCH = 1_000;

    private final StoredMaps maps;
    private final Durability durability;

    StoreBackend(StoredMaps maps, Durability durability, Clock clock) {
        super(clock);
        this.maps = maps;
        this.durability = durability;
        maps.databases().forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoreDatabase(databaseName, maps, getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String namespace = database + "." + query.get(command);
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "hello" -> {
                Document answer = super.handleCommand(channel, database, "ismaster", query);
                yield answer.append("isWritablePrimary", true);
            }
            case "listdatabases" -> listDatabases();
            case "ismaster",
                    "ping",
                    "buildinfo",
                    "whatsmyuri",
                    "connectionstatus",
                    "hostinfo",
                    "serverstatus",
                    "getlog",
                    "getcmdlineopts",
                    "getfreemonitoringstatus",
                    "replsetgetstatus",
                    "endsessions",
                    "killcursors",
                    "listcollections",
                    "listindexes",
                    "dbstats",
                    "collstats",
                    "validate" -> super.handleCommand(channel, database, command, query);
            case "find" -> {
                if (!query.containsKey("batchSize") && !query.containsKey("singleBatch")) {
                    query.put("batchSize", FIRST_BATCH);
                }
                Document answer = super.handleCommand(channel, database, command, query);
                durability.awaitWritesTo(namespace);
                yield answer;
            }
            case "count", "distinct" -> {
                Document answer = super.handleCommand(channel, database, command, query);
                durability.awaitWritesTo(namespace);
                yield answer;
            }
            case "aggregate" ->
                writesResult(query)
                        ? durability.write(namespace, () -> super.handleCommand(channel, database, command, query))
                        : readAcrossCollections(channel, database, command, query);
            case "getmore" -> super.handleCommand(channel, database, command, query);
            default -> durability.write(namespace, () -> super.handleCommand(channel, database, command, query));
        };
    }

    private Document readAcrossCollections(Channel channel, String database, String command, Document query) {
        Document answer = super.handleCommand(channel, database, command, query);
        durability.awaitAllWrites();
        return answer;
    }

    private static boolean writesResult(Document query) {
        return query.get("pipeline") instanceof Collection<?> stages
                && stages.stream()
                        .anyMatch(stage -> stage instanceof Document document
                                && (document.containsKey("$out") || document.containsKey("$merge")));
    }

    private Document listDatabases() {
        List<Document> databases = maps.databases()
                .sorted()
                .map(name -> new Document("name", name).append("empty", false))
                .toList();
        Document answer = new Document("databases", databases);
        Utils.markOkay(answer);
        return answer;
    }

    @Override
    protected Document handleGetMore(String databaseName, String command, Document query) {
        query.putIfAbsent("batchSize", NEXT_BATCH);
        return super.handleGetMore(databaseName, command, query);
    }
}
