package id.jmo.platform.testsupport;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import id.jmo.platform.mongo.DeclaredCollections;
import id.jmo.platform.mongo.ShardKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The commands of this run that change one document, and whether a sharded cluster knows where the document is. */
final class SingleWrites implements CommandListener {

    private static final Set<Write> WRITES = ConcurrentHashMap.newKeySet();

    /** @param fields of which the command gives the value */
    private record Write(String command, String collection, Set<String> fields, boolean upsert) {

        /** A document that is to be found lies by its id or by the shard key; one that may be made, by the shard key. */
        private boolean isTargeted(ShardKey key) {
            return switch (key) {
                case ShardKey.Unsharded _ -> true;
                case ShardKey.HashedId() -> fields.contains("_id");
                case ShardKey.Fields(List<String> names) ->
                    fields.containsAll(names) || !upsert && fields.contains("_id");
            };
        }
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        String name = event.getCommandName();
        switch (name) {
            case "update" ->
                each(command, "updates").stream()
                        .filter(update -> !isTrue(update, "multi"))
                        .forEach(update -> add(name, command, update.getDocument("q"), isTrue(update, "upsert")));
            case "delete" ->
                each(command, "deletes").stream()
                        .filter(delete -> delete.getNumber("limit").intValue() == 1)
                        .forEach(delete -> add(name, command, delete.getDocument("q"), false));
            case "findAndModify" ->
                add(name, command, command.getDocument("query", new BsonDocument()), isTrue(command, "upsert"));
            default -> {}
        }
    }

    static void forget() {
        WRITES.clear();
    }

    private static void add(String name, BsonDocument command, BsonDocument filter, boolean upsert) {
        WRITES.add(new Write(name, command.getString(name).getValue(), fields(filter), upsert));
    }

    private static List<BsonDocument> each(BsonDocument command, String field) {
        return command.getArray(field, new BsonArray()).stream()
                .map(BsonValue::asDocument)
                .toList();
    }

    private static boolean isTrue(BsonDocument document, String field) {
        BsonValue value = document.get(field);
        return value != null && value.isBoolean() && value.asBoolean().getValue();
    }

    /** Those that the filter wants to be equal to a value. */
    private static Set<String> fields(BsonDocument filter) {
        Set<String> fields = new HashSet<>();
        filter.forEach((name, value) -> {
            if (name.equals("$and")) {
                value.asArray().forEach(part -> fields.addAll(fields(part.asDocument())));
            } else if (!name.startsWith("$") && isValue(value)) {
                fields.add(name);
            }
        });
        return fields;
    }

    private static boolean isValue(BsonValue value) {
        return !value.isDocument()
                || value.asDocument().containsKey("$eq")
                || value.asDocument().keySet().stream().noneMatch(key -> key.startsWith("$"));
    }

    /** Those that a cluster sharded as declared would have to send to every shard, or would refuse. */
    static List<String> untargeted(DeclaredCollections declared) {
        return WRITES.stream()
                .filter(write -> !write.isTargeted(declared.shardKeyOf(write.collection())))
                .map(write -> "%s%s of %s by %s, sharded by %s"
                        .formatted(
                                write.command(),
                                write.upsert() ? " with upsert" : "",
                                write.collection(),
                                write.fields(),
                                declared.shardKeyOf(write.collection())))
                .sorted()
                .toList();
    }
}
