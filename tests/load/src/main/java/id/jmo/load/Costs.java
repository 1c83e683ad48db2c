package id.jmo.load;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.RawBsonDocument;

/**
 * What a piece of work costs each part, as {@code ./jmo capacity} reads it: processor time ({@code claim.cpu-ms.gateway}),
 * documents that it leaves in the store ({@code claim.store-bytes.claim-service}) and events at the broker ({@code
 * claim.broker-bytes}). What the parts do anyway meanwhile is counted with it.
 */
final class Costs {

    /** Documents of a collection whose mean size is taken for all. */
    private static final int SAMPLE = 500;

    private final Suite suite;
    private final Map<Part, Duration> processor;
    private final Map<String, Double> stored;
    private final long published;

    private Costs(Suite suite) {
        this.suite = suite;
        this.stored = stored(suite);
        this.published = published(suite);
        // Last, so that the looks at store and broker do not count.
        this.processor = suite.processorTime();
    }

    static Costs begin(Suite suite) {
        return new Costs(suite);
    }

    /**
     * @param work its name, the first word of the keys
     * @param title of one of them
     * @param count how many were done since
     */
    List<Figure> of(String work, String title, int count) {
        List<Figure> figures = new ArrayList<>();
        suite.processorTime().forEach((part, used) -> {
            Duration earlier = processor.getOrDefault(part, Duration.ZERO);
            figures.add(figure(
                    work + ".cpu-ms." + part,
                    "Processor of %s for %s".formatted(part, title),
                    used.minus(earlier).toNanos() / 1e6 / count,
                    "ms"));
        });
        stored(suite).forEach((service, bytes) -> {
            double grown = bytes - stored.getOrDefault(service, 0.0);
            if (grown > 0) {
                figures.add(figure(
                        work + ".store-bytes." + service,
                        "Documents of %s after %s".formatted(service, title),
                        grown / count,
                        "B"));
            }
        });
        figures.add(figure(
                work + ".broker-bytes",
                "Events at the broker after " + title,
                (double) (published(suite) - published) / count,
                "B"));
        return figures;
    }

    private static Figure figure(String key, String title, double value, String unit) {
        return new Figure(key, title, value, unit, null, Figure.COST);
    }

    /** Bytes of documents by service, uncompressed and without indexes. */
    private static Map<String, Double> stored(Suite suite) {
        Map<String, Double> bytes = new TreeMap<>();
        for (Part service : Part.services()) {
            String uri = suite.storeUri(service);
            String database = uri.substring(uri.lastIndexOf('/') + 1);
            try (MongoClient client = MongoClients.create(uri)) {
                bytes.put(
                        service.name(),
                        bytes(client.getDatabase(database)) + bytes(client.getDatabase(database + "-audit")));
            }
        }
        return bytes;
    }

    private static double bytes(MongoDatabase database) {
        double bytes = 0;
        for (String name : database.listCollectionNames()) {
            MongoCollection<RawBsonDocument> collection = database.getCollection(name, RawBsonDocument.class);
            List<RawBsonDocument> some = collection.find().limit(SAMPLE).into(new ArrayList<>());
            bytes += collection.estimatedDocumentCount()
                    * some.stream()
                            .mapToInt(document -> document.getByteBuffer().remaining())
                            .average()
                            .orElse(0);
        }
        return bytes;
    }

    /** Bytes in the segments of all topics but the broker's own. */
    private static long published(Suite suite) {
        try (Stream<Path> files = Files.walk(suite.dataFolder().resolve("kafka"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".log") && !file.contains("/__"))
                    .mapToLong(file -> Path.of(file).toFile().length())
                    .sum();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
