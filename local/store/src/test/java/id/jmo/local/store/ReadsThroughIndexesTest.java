package id.jmo.local.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an index finds and orders is what a look at every document would give; the same on MongoDB 8. */
class ReadsThroughIndexesTest extends StoreTestCase {

    private static final Bson BY_TIME = ascending("postedAt", "_id");

    @BeforeEach
    void fill() {
        claims.createIndex(Indexes.ascending("postedAt", "_id"));
        claims.createIndex(Indexes.ascending("pending"), new IndexOptions().sparse(true));
        for (int i = 0; i < 30; i++) {
            claims.insertOne(new Document("_id", "d%02d".formatted(29 - i))
                    .append("postedAt", i / 4)
                    .append("even", i % 2 == 0));
        }
        claims.insertMany(List.of(
                new Document("_id", "p1").append("pending", "e1").append("postedAt", 50),
                new Document("_id", "p2").append("pending", "e2").append("postedAt", 50),
                new Document("_id", "without-time")));
    }

    @Test
    void pages_one_after_the_other_are_the_whole_in_its_order() {
        List<String> all = ids(claims.find().sort(BY_TIME).into(new ArrayList<>()));
        List<String> walked = new ArrayList<>();
        List<Document> page = claims.find().sort(BY_TIME).limit(4).into(new ArrayList<>());
        while (!page.isEmpty()) {
            walked.addAll(ids(page));
            Document last = page.getLast();
            Bson behind = last.containsKey("postedAt")
                    ? or(
                            gt("postedAt", last.get("postedAt")),
                            and(eq("postedAt", last.get("postedAt")), gt("_id", last.get("_id"))))
                    : gt("postedAt", -1);
            page = claims.find(behind).sort(BY_TIME).limit(4).into(new ArrayList<>());
        }

        assertThat(all).hasSize(33).startsWith("without-time", "d26", "d27", "d28", "d29", "d22");
        assertThat(walked).isEqualTo(all);
    }

    @Test
    void a_page_leaves_out_what_its_filter_does_not_want_and_what_it_skips() {
        assertThat(ids(claims.find(and(gte("postedAt", 1), eq("even", true)))
                        .sort(BY_TIME)
                        .skip(1)
                        .limit(2)
                        .projection(Projections.include("_id"))
                        .into(new ArrayList<>())))
                .containsExactly("d25", "d19");
        assertThat(ids(claims.find(gt("pending", ""))
                        .sort(ascending("pending"))
                        .limit(9)
                        .into(new ArrayList<>())))
                .containsExactly("p1", "p2");
    }

    @Test
    void a_page_by_a_field_in_which_there_are_arrays_is_ordered_as_the_whole_would_be() {
        claims.insertOne(new Document("_id", "array").append("postedAt", List.of(2, 90)));

        List<String> all = ids(claims.find(gte("postedAt", 2)).sort(BY_TIME).into(new ArrayList<>()));
        assertThat(ids(claims.find(gte("postedAt", 2))
                        .sort(BY_TIME)
                        .limit(all.size())
                        .into(new ArrayList<>())))
                .containsOnlyOnce("array")
                .isEqualTo(all);
    }

    @Test
    void a_count_is_of_those_that_its_filter_wants() {
        assertThat(claims.countDocuments(gt("pending", ""))).isEqualTo(2);
        assertThat(claims.countDocuments(and(eq("postedAt", 3), eq("even", true))))
                .isEqualTo(2);
        assertThat(claims.countDocuments(eq("pending", "e9"))).isZero();
        assertThat(claims.countDocuments()).isEqualTo(33);
    }

    @Test
    void a_pipeline_goes_on_with_what_its_filter_wants() {
        assertThat(claims.aggregate(List.of(
                        Aggregates.match(gte("postedAt", 6)),
                        Aggregates.match(eq("even", true)),
                        Aggregates.group("$postedAt", Accumulators.sum("count", 1)),
                        Aggregates.sort(orderBy(ascending("_id"))))))
                .containsExactly(new Document("_id", 6).append("count", 2), new Document("_id", 7).append("count", 1));
    }

    private static List<String> ids(List<Document> documents) {
        return documents.stream().map(document -> document.getString("_id")).toList();
    }
}
