package id.jmo.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Things with a name, stored one by one so that a crash can fall between two. */
final class Things implements ImportKind<Things.Thing> {

    /** Not caught by anything, as the end of a process is not. */
    static final class Died extends Error {}

    record Thing(String name, long amount) {}

    private final MongoOperations mongo;
    private int left;
    boolean fail;
    boolean partial;
    boolean released;
    boolean stopped;
    boolean ended;
    long lines;

    Things(MongoOperations mongo) {
        this.mongo = mongo;
        reset();
    }

    void reset() {
        left = Integer.MAX_VALUE;
        fail = false;
        partial = false;
        released = false;
        stopped = false;
        ended = false;
        lines = 1_000_000;
    }

    void dieAfter(int writes) {
        left = writes;
    }

    @Override
    public String name() {
        return "things";
    }

    @Override
    public RowReader<Thing> open(InputStream file) throws IOException {
        return CsvRows.open(file, "name,amount", line -> {
            String name = line.required("name", text -> text, "name-form");
            Long amount = line.required("amount", Long::valueOf, "whole-number");
            return name == null || amount == null ? Optional.empty() : Optional.of(new Thing(name, amount));
        });
    }

    @Override
    public boolean isPartial() {
        return partial;
    }

    @Override
    public boolean needsRelease() {
        return released;
    }

    @Override
    public long mostLines() {
        return lines;
    }

    @Override
    public void end(long rows, Map<String, String> parameters) {
        ended = true;
    }

    @Override
    public void stop(Map<String, String> parameters) {
        stopped = true;
    }

    @Override
    public List<UniqueKey> keys(Thing thing) {
        return List.of(new UniqueKey("name", thing.name(), "thing-twice"));
    }

    @Override
    public Map<String, Long> figures(Thing thing) {
        return Map.of("amount", thing.amount());
    }

    @Override
    public Comparison compare(List<Row<Thing>> rows, Map<String, String> parameters) {
        return Comparison.of(rows.stream()
                .<RowOutcome>map(row -> mongo.findById(row.get().name(), Document.class, "things") == null
                        ? new RowOutcome.New()
                        : new RowOutcome.Known())
                .toList());
    }

    @Override
    public List<RowOutcome> write(List<Row<Thing>> rows, Map<String, String> parameters) {
        if (fail) {
            throw new IllegalStateException("It does not work");
        }
        return rows.stream().map(row -> write(row.get())).toList();
    }

    private RowOutcome write(Thing thing) {
        if (left-- == 0) {
            throw new Died();
        }
        try {
            mongo.insert(new Document("_id", thing.name()), "things");
            return new RowOutcome.New();
        } catch (DuplicateKeyException known) {
            return new RowOutcome.Known();
        }
    }
}
