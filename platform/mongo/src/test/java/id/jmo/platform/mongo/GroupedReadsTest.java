package id.jmo.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Real part: the hardened store. */
class GroupedReadsTest {

    private static final String COLLECTION = "letters";

    private final CountedStore store = new CountedStore("find");
    private final MongoTemplate mongo = store.mongo();
    private final GroupedReads reads = new GroupedReads(mongo, COLLECTION);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_document_is_found_as_it_is_and_one_that_is_not_there_is_not() {
        Document letter = mongo.insert(new Document("_id", "a").append("state", "OPEN"), COLLECTION);

        assertThat(find("a")).contains(letter);
        assertThat(find("b")).isEmpty();
    }

    @Test
    void concurrent_reads_take_few_commands_and_each_gets_its_own() throws Exception {
        List<String> ids =
                IntStream.range(0, 500).mapToObj(i -> "letter-" + i % 400).toList();
        ids.stream().distinct().skip(1).forEach(id -> mongo.insert(new Document("_id", id), COLLECTION));

        List<Future<Optional<Document>>> found;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            found = threads.invokeAll(ids.stream()
                    .<Callable<Optional<Document>>>map(id -> () -> find(id))
                    .toList());
        }

        for (int i = 0; i < ids.size(); i++) {
            assertThat(idOf(found.get(i))).isEqualTo(ids.get(i).equals("letter-0") ? "none" : ids.get(i));
        }
        assertThat(store.commands()).isLessThan(ids.size() / 2);
    }

    private Optional<Document> find(String id) {
        return Optional.ofNullable(reads.findAll(List.of(id)).get(id));
    }

    private static String idOf(Future<Optional<Document>> found) throws ExecutionException, InterruptedException {
        return found.get().map(document -> document.getString("_id")).orElse("none");
    }
}
