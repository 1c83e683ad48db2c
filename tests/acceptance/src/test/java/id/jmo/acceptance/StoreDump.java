package id.jmo.acceptance;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import id.jmo.local.launcher.suite.Part;
import id.jmo.world.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.Binary;

/** Everything that the services' databases hold, as text. */
final class StoreDump {

    private StoreDump() {}

    /** Binary values are given byte by byte: what is not encrypted would be readable in them. */
    static String of(World world) {
        var text = new StringBuilder();
        for (var service : Part.services()) {
            var address = new ConnectionString(world.suite().storeUri(service));
            try (MongoClient client = MongoClients.create(address)) {
                var database = client.getDatabase(address.getDatabase());
                for (var collection : database.listCollectionNames()) {
                    database.getCollection(collection).find().forEach(document -> append(document, text));
                }
            }
        }
        return text.toString();
    }

    /** The documents of a service's collection whose ids begin with a text. */
    static List<Document> documents(World world, String service, String collection, String prefix) {
        return documents(world, service, collection, "_id", prefix);
    }

    /** As above, of which a field begins with a text. */
    static List<Document> documents(World world, String service, String collection, String field, String prefix) {
        var address = new ConnectionString(world.suite().storeUri(Part.named(service)));
        try (MongoClient client = MongoClients.create(address)) {
            return client.getDatabase(address.getDatabase())
                    .getCollection(collection)
                    .find(Filters.regex(field, "^" + Pattern.quote(prefix)))
                    .into(new ArrayList<>());
        }
    }

    private static void append(Object value, StringBuilder text) {
        switch (value) {
            case Document document ->
                document.forEach((name, field) -> {
                    text.append(name).append(' ');
                    append(field, text);
                });
            case Map<?, ?> map -> map.values().forEach(field -> append(field, text));
            case List<?> list -> list.forEach(item -> append(item, text));
            case Binary binary ->
                text.append(new String(binary.getData(), StandardCharsets.ISO_8859_1))
                        .append('\n');
            case null -> text.append('\n');
            default -> text.append(value).append('\n');
        }
    }
}
