package id.jmo.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Unique indexes of every kind that our services rely on, through the driver; the same on MongoDB 8. */
class UniquenessTest extends StoreTestCase {

    @Test
    void a_second_document_with_the_same_identifier_is_refused() {
        claims.insertOne(new Document("_id", "a"));

        MongoWriteException refused = catchThrowableOfType(
                MongoWriteException.class, () -> claims.insertOne(new Document("_id", "a").append("other", 1)));

        assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
        assertThat(claims.find(eq("_id", "a")).first()).containsOnlyKeys("_id");
    }

    @Test
    void a_sparse_unique_index_ignores_documents_without_the_field() {
        claims.createIndex(
                Indexes.ascending("openClaimOf"),
                new IndexOptions().unique(true).sparse(true));
        claims.insertMany(List.of(new Document("_id", "a"), new Document("_id", "b")));
        claims.updateOne(eq("_id", "a"), set("openClaimOf", "member-1"));

        assertDuplicate(() -> claims.insertOne(new Document("_id", "c").append("openClaimOf", "member-1")));
        assertDuplicate(() -> claims.updateOne(eq("_id", "b"), set("openClaimOf", "member-1")));
        MongoCommandException refused = catchThrowableOfType(
                MongoCommandException.class,
                () -> claims.findOneAndUpdate(eq("_id", "b"), set("openClaimOf", "member-1")));
        assertThat(refused.getErrorCode()).isEqualTo(11000);

        claims.updateOne(eq("_id", "a"), unset("openClaimOf"));
        claims.updateOne(eq("_id", "b"), set("openClaimOf", "member-1"));
        assertThat(claims.find(eq("openClaimOf", "member-1")).first().getString("_id"))
                .isEqualTo("b");
        claims.deleteOne(eq("openClaimOf", "member-1"));
        assertThat(claims.find(exists("openClaimOf")).first()).isNull();
        assertThat(claims.countDocuments()).isEqualTo(1);
    }

    @Test
    void a_unique_index_on_an_array_keeps_each_element_unique_among_documents() {
        claims.createIndex(
                Indexes.ascending("references"), new IndexOptions().unique(true).sparse(true));
        claims.insertOne(new Document("_id", "a").append("references", List.of("x", "y")));
        claims.insertOne(new Document("_id", "b").append("references", List.of("z")));

        assertDuplicate(() -> claims.insertOne(new Document("_id", "c").append("references", List.of("q", "y"))));
        assertDuplicate(() -> claims.updateOne(eq("_id", "b"), pushEach("references", List.of("x"))));
        claims.updateOne(eq("_id", "a"), pushEach("references", List.of("w")));
        claims.updateOne(eq("_id", "a"), pull("references", "x"));
        claims.updateOne(eq("_id", "b"), pushEach("references", List.of("x")));

        assertThat(claims.find(eq("references", "x")).first().getString("_id")).isEqualTo("b");
        assertThat(claims.find(in("references", List.of("w", "y", "z"))).into(new ArrayList<>()))
                .hasSize(2);
        assertThat(claims.find(eq("references", "q")).first()).isNull();
    }

    @Test
    void a_compound_unique_index_serialises_the_writers_of_an_account() {
        claims.createIndex(Indexes.ascending("account", "sequence"), new IndexOptions().unique(true));
        for (int i = 1; i <= 20; i++) {
            claims.insertOne(
                    new Document("_id", "p" + i).append("account", "a" + i % 2).append("sequence", (long) i));
        }

        assertDuplicate(() -> claims.insertOne(
                new Document("_id", "p").append("account", "a0").append("sequence", 20L)));
        assertThat(claims.find(eq("account", "a0"))
                        .sort(descending("sequence"))
                        .limit(1)
                        .first()
                        .getLong("sequence"))
                .isEqualTo(20);
        assertThat(claims.find(and(eq("account", "a1"), gt("sequence", 5), lt("sequence", 11)))
                        .into(new ArrayList<>()))
                .hasSize(2);
    }

    @Test
    void the_lines_of_one_posting_are_unique_by_account_and_sequence() {
        claims.createIndex(Indexes.ascending("lines.account", "lines.sequence"), new IndexOptions().unique(true));
        claims.insertOne(new Document("_id", "p1").append("lines", List.of(line("a", 1), line("b", 1))));
        claims.insertOne(new Document("_id", "p2").append("lines", List.of(line("a", 2), line("c", 1))));

        assertDuplicate(() ->
                claims.insertOne(new Document("_id", "p3").append("lines", List.of(line("d", 1), line("b", 1)))));
        assertThat(claims.find(eq("lines.account", "a")).into(new ArrayList<>()))
                .hasSize(2);
    }

    @Test
    void a_unique_index_is_not_built_over_duplicates_and_leaves_nothing_behind() {
        claims.insertMany(List.of(new Document("_id", 1).append("k", "x"), new Document("_id", 2).append("k", "x")));

        assertThatThrownBy(() -> claims.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true)))
                .isInstanceOf(DuplicateKeyException.class);

        claims.deleteOne(eq("_id", 2));
        claims.createIndex(Indexes.ascending("k"), new IndexOptions().unique(true));
        assertDuplicate(() -> claims.insertOne(new Document("_id", 3).append("k", "x")));
        assertThat(claims.find(eq("k", "x")).first().getInteger("_id")).isEqualTo(1);
    }

    @Test
    void indexes_hold_after_a_restart() {
        claims.createIndex(
                Indexes.ascending("pending"), new IndexOptions().unique(true).sparse(true));
        claims.insertOne(new Document("_id", "a").append("pending", "e1"));
        claims.insertOne(new Document("_id", "b"));

        reopen();

        assertDuplicate(() -> claims.insertOne(new Document("_id", "c").append("pending", "e1")));
        assertThat(claims.find(exists("pending")).first().getString("_id")).isEqualTo("a");
        claims.createIndex(
                Indexes.ascending("pending"), new IndexOptions().unique(true).sparse(true));
        assertThat(claims.listIndexes().into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void many_inserts_in_one_command_refuse_only_the_duplicates() {
        claims.insertOne(new Document("_id", 2));

        assertThatThrownBy(() -> claims.insertMany(
                        List.of(new Document("_id", 1), new Document("_id", 2), new Document("_id", 3)),
                        new InsertManyOptions().ordered(false)))
                .hasMessageContaining("E11000");
        assertThat(claims.countDocuments()).isEqualTo(3);
    }

    private static Document line(String account, int sequence) {
        return new Document("account", account).append("sequence", sequence);
    }

    private static void assertDuplicate(org.assertj.core.api.ThrowableAssert.ThrowingCallable write) {
        assertThat(catchThrowableOfType(MongoWriteException.class, write).getCode())
                .isEqualTo(11000);
    }
}
