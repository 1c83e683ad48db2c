package id.jmo.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which filters are answered without looking at every document. */
class QueryPlanTest {

    private static final int DOCUMENTS = 1_000;
    private static final Document IDENTIFIER = new Document("_id", 1);

    private final MVStore maps = MVStore.open(null);
    private final StoreIndex identifier = index("_id", true, false, "_id");
    private final StoreIndex pending = index("pending", true, true, "pending");
    private final StoreIndex sequence = index("sequence", true, false, "account", "sequence");
    private final StoreIndex state = index("state", false, false, "state", "due");
    private final List<StoreIndex> indexes = List.of(identifier, pending, sequence, state);

    @BeforeEach
    void fill() {
        for (int i = 0; i < DOCUMENTS; i++) {
            Document document = new Document("_id", "d" + i)
                    .append("version", 1L)
                    .append("account", "a" + i % 10)
                    .append("sequence", i)
                    .append("state", i % 100 == 0 ? "OPEN" : "DONE")
                    .append("due", i);
            if (i % 200 == 0) {
                document.append("pending", "e" + i);
            }
            Key position = KeyWriter.of(List.of("d" + i));
            indexes.forEach(index -> index.updateInPlace(new Document("_id", "none"), document, position, null));
        }
    }

    @AfterEach
    void close() {
        maps.close();
    }

    @Test
    void an_identifier_with_further_conditions_is_one_document() {
        assertThat(looksAt(new Document("_id", "d7").append("version", 1L))).isEqualTo(1);
        assertThat(looksAt(and(new Document("_id", "d7"), new Document("version", 1L), or())))
                .isEqualTo(1);
        assertThat(looksAt(new Document("_id", new Document("$eq", "d7")))).isEqualTo(1);
        assertThat(looksAt(new Document("_id", "unknown"))).isZero();
    }

    @Test
    void a_list_of_identifiers_is_as_many_documents() {
        assertThat(looksAt(new Document("_id", new Document("$in", List.of("d1", "d2", "unknown")))))
                .isEqualTo(2);
    }

    @Test
    void a_sparse_field_is_scanned_over_its_own_documents_only() {
        assertThat(looksAt(new Document("pending", new Document("$exists", true))))
                .isEqualTo(5);
        assertThat(looksAt(and(new Document("pending", new Document("$exists", true)), or())))
                .isEqualTo(5);
        assertThat(looksAt(new Document("pending", new Document("$gt", "e400"))))
                .isEqualTo(3);
    }

    @Test
    void the_leading_fields_of_an_index_and_a_range_of_the_next_narrow_the_search() {
        assertThat(looksAt(new Document("account", "a3"))).isEqualTo(100);
        assertThat(looksAt(new Document("account", "a3").append("sequence", new Document("$gt", 900))))
                .isEqualTo(10);
        assertThat(looksAt(new Document("account", "a3").append("sequence", new Document("$lte", 93))))
                .isEqualTo(10);
        assertThat(looksAt(new Document("account", "a3").append("sequence", 13.0)))
                .isEqualTo(1);
        assertThat(looksAt(new Document("state", "OPEN").append("due", new Document("$lt", 450))))
                .isEqualTo(5);
    }

    @Test
    void alternatives_that_each_have_an_index_are_read_one_after_the_other() {
        Document either = new Document(
                "$or",
                List.of(
                        new Document("pending", new Document("$gt", "e400")),
                        new Document("_id", new Document("$in", List.of("d1", "d600")))));
        assertThat(looksAt(either)).isEqualTo(4);
        assertThat(looksAt(and(or(), either))).isEqualTo(4);
        assertThat(looksAt(and(either, new Document("account", "a3")))).isEqualTo(100);
    }

    @Test
    void other_filters_scan_all_documents() {
        assertThat(looksAt(new Document())).isEqualTo(DOCUMENTS);
        assertThat(looksAt(new Document("version", 1L))).isEqualTo(DOCUMENTS);
        assertThat(looksAt(or())).isEqualTo(DOCUMENTS);
        assertThat(looksAt(new Document("pending", null))).isEqualTo(DOCUMENTS);
        assertThat(looksAt(new Document("_id", new Document("$ne", "d1")))).isEqualTo(DOCUMENTS);
    }

    @Test
    void a_walk_in_the_order_of_the_identifiers_reads_no_more_than_its_page() {
        assertThat(page(new Document(), IDENTIFIER, 3)).isEqualTo(keys("d0", "d1", "d10"));
        assertThat(page(new Document("_id", new Document("$gt", "d998")).append("version", 1L), IDENTIFIER, 9))
                .isEqualTo(keys("d998", "d999"));
        assertThat(page(
                        new Document("version", 1L).append("_id", new Document("$gte", "d5").append("$lte", "d50")),
                        IDENTIFIER,
                        9))
                .isEqualTo(keys("d5", "d50"));
    }

    @Test
    void a_walk_in_the_order_of_an_index_reads_no_more_than_its_page() {
        Document byDue = new Document("state", 1).append("due", 1);
        assertThat(page(new Document(), byDue, 2)).isEqualTo(keys("d1", "d2"));
        assertThat(page(new Document("state", "OPEN"), new Document("due", 1), 3))
                .isEqualTo(keys("d0", "d100", "d200"));
        assertThat(page(
                        new Document("state", "OPEN").append("due", new Document("$gte", 800)),
                        new Document("due", 1).append("_id", 1),
                        3))
                .isEqualTo(keys("d800", "d900"));
        assertThat(page(new Document("pending", new Document("$gt", "e400")), new Document("pending", 1), 2))
                .isEqualTo(keys("d400", "d600"));
        assertThat(page(new Document("state", "OPEN").append("due", 300), IDENTIFIER, 2))
                .as("what is equal in all fields is in the order of the identifiers")
                .isEqualTo(keys("d300"));
    }

    @Test
    void a_walk_that_goes_on_behind_a_place_begins_at_the_lowest_of_its_alternatives() {
        Document behind = new Document(
                "$or",
                List.of(
                        new Document("account", new Document("$gt", "a3")),
                        and(new Document("account", "a3"), new Document("sequence", new Document("$gt", 900)))));

        assertThat(page(behind, new Document("account", 1).append("sequence", 1), 2))
                .as("all of a3, then a4")
                .isEqualTo(keys("d3", "d13"));
    }

    @Test
    void a_walk_does_not_go_by_an_order_where_another_index_narrows_the_search() {
        Document after = new Document("_id", new Document("$gt", "d5"));
        assertNoWalk(new Document("account", "a3").append("_id", after.get("_id")), IDENTIFIER);
        assertNoWalk(new Document("pending", new Document("$exists", true)), IDENTIFIER);
        assertNoWalk(new Document("_id", "d7"), IDENTIFIER);
        assertNoWalk(new Document("state", "OPEN"), new Document("sequence", 1));
    }

    @Test
    void there_is_no_walk_where_no_index_has_the_order_with_all_documents() {
        assertNoWalk(new Document(), new Document("due", 1));
        assertNoWalk(new Document(), new Document("state", -1).append("due", 1));
        assertNoWalk(new Document(), new Document("pending", 1));
        assertNoWalk(new Document("state", new Document("$in", List.of("OPEN", "DONE"))), new Document("due", 1));
        assertNoWalk(or(), IDENTIFIER);
    }

    private void assertNoWalk(Document filter, Document order) {
        assertThat(QueryPlan.inOrder(filter, order, indexes)).isEmpty();
    }

    private List<Key> page(Document filter, Document order, int size) {
        return QueryPlan.inOrder(filter, order, indexes)
                .orElseThrow()
                .limit(size)
                .toList();
    }

    private static List<Key> keys(String... identifiers) {
        return Stream.of(identifiers).map(each -> KeyWriter.of(List.of(each))).toList();
    }

    private int looksAt(Document filter) {
        Optional<Set<Key>> candidates = QueryPlan.candidates(filter, indexes);
        return candidates.map(Set::size).orElse(DOCUMENTS);
    }

    private static Document and(Document... conditions) {
        return new Document("$and", List.of(conditions));
    }

    private static Document or() {
        return new Document("$or", List.of(new Document("_id", "d1"), new Document("version", 1L)));
    }

    private StoreIndex index(String name, boolean unique, boolean sparse, String... fields) {
        MVMap<Key, Key> entries = maps.openMap(
                name, new MVMap.Builder<Key, Key>().keyType(KeyType.INSTANCE).valueType(KeyType.INSTANCE));
        List<IndexKey> keys =
                Stream.of(fields).map(field -> new IndexKey(field, true)).toList();
        return new StoreIndex(new IndexEntries.InMap(new LoggedMap<>(entries, null)), name, keys, unique, sparse);
    }
}
