package id.jmo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.application.Event;
import id.jmo.platform.mongo.ReadableDocuments;
import id.jmo.platform.values.TraceParent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Real parts: a Kafka broker (KRaft) and the hardened store. */
class OutboxTest extends CountersTest {

    @Test
    void of_many_documents_inserted_at_once_those_whose_id_is_taken_are_left_and_the_others_published_once() {
        counters.insert("c700", new Counter(1, null), List.of(counted(1)));

        var inserted = counters.insertAll(IntStream.range(0, 3_000)
                .mapToObj(i -> new AggregateStore.NewDocument<>("c" + i, new Counter(1, null), List.of(counted(1))))
                .toList());

        assertThat(inserted).hasSize(2_999).doesNotContain("c700");
        assertThat(bed.read(topic, 3_000))
                .extracting(ConsumerRecord::key)
                .hasSize(3_000)
                .doesNotHaveDuplicates();
        await().untilAsserted(() -> assertThat(
                        one.getBean(MongoOperations.class).findAll(Document.class, collection).stream()
                                .filter(document -> document.containsKey("outbox")))
                .isEmpty());
    }

    @Test
    void a_fact_reaches_kafka_as_a_cloud_event_keyed_by_its_aggregate() {
        counters.insert("c1", new Counter(1, null), List.of(counted(1)));

        assertThat(bed.read(topic, 1)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("c1");
            assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(record, "ce_type")).isEqualTo("id.jmo.counter.counted.v1");
            assertThat(header(record, "ce_source")).isEqualTo("/jmo/sample-service");
            assertThat(header(record, "ce_subject")).isEqualTo("c1");
            assertThat(header(record, "ce_sequence")).isEqualTo("1");
            assertThat(UUID.fromString(header(record, "ce_id")).version()).isEqualTo(7);
            assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo("{\"count\":1}");
        });
    }

    @Test
    void a_document_forgets_its_events_once_the_broker_has_them() {
        counters.insert("c1", new Counter(1, null), List.of(counted(1), counted(2)));

        await().untilAsserted(() -> assertThat(document("c1"))
                .doesNotContainKeys(OutboxFields.OUTBOX, OutboxFields.PENDING, OutboxFields.RELAY)
                .containsEntry("version", 1L)
                .containsEntry(OutboxFields.LAST_SEQUENCE, 2L));
        assertThat(counts(bed.read(topic, 2))).containsExactly(1, 2);
    }

    @Test
    void a_field_that_became_empty_is_removed_from_the_document() {
        var read = counters.insert("c1", new Counter(1, "first"), List.of());

        counters.update(read, new Counter(2, null), List.of());

        assertThat(document("c1")).doesNotContainKey("note");
        assertThat(counters.find("c1")).contains(new Stored<>("c1", 2, new Counter(2, null)));
    }

    @Test
    void two_instances_writing_one_aggregate_publish_every_fact_once_and_in_order() throws Exception {
        counters.insert("c1", new Counter(0, null), List.of());
        int writes = 40;

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < writes; i++) {
                var store = i % 2 == 0 ? counters : countersOfTheOther;
                done.add(executor.submit(() -> store.change("c1", Counter::incremented)));
            }
            for (var write : done) {
                write.get();
            }
        }

        var records = bed.read(topic, writes);
        assertThat(counts(records))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, writes).boxed().toList());
        assertThat(records.stream().map(record -> Long.parseLong(header(record, "ce_sequence"))))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, writes).boxed().toList());
    }

    @Test
    void facts_are_numbered_without_a_gap_however_many_a_change_has_and_whoever_changes() {
        counters.insert("c1", new Counter(0, null), List.of());
        counters.change("c1", counter -> Change.to(new Counter(1, "silent")));
        countersOfTheOther.change("c1", counter -> Change.to(counter, counted(1), counted(2)));
        counters.change("c1", counter -> Change.to(new Counter(2, "silent again")));
        assertThat(bed.read(topic, 2)).hasSize(2);
        countersOfTheOther.change("c1", counter -> Change.to(counter, counted(3)));

        assertThat(bed.read(topic, 3).stream().map(record -> header(record, "ce_sequence")))
                .containsExactly("1", "2", "3");
    }

    @Test
    void types_with_a_topic_of_their_own_go_there_numbered_with_the_others_in_order() {
        var masses = topic + "-masses";
        collection = "masses-" + UUID.randomUUID();
        var store = one.getBean(AggregateStores.class)
                .create(collection, Counter.class, topic, Map.of("id.jmo.counter.massive.v1", masses));
        var massive = new Event("id.jmo.counter.massive.v1", new Counted(0));

        store.insert("c1", new Counter(1, null), List.of(massive, counted(1)));
        store.change("c1", counter -> Change.to(new Counter(2, null), massive));

        assertThat(bed.read(masses, 2))
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactly("1", "3");
        assertThat(bed.read(topic, 1))
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactly("2");
    }

    @Test
    void what_a_crash_left_behind_is_swept_for_each_topic() {
        var masses = topic + "-masses";
        collection = "masses-" + UUID.randomUUID();
        insertAsACrashLeavesIt("c1", Instant.now().minusSeconds(1));

        one.getBean(AggregateStores.class)
                .create(collection, Counter.class, topic, Map.of("id.jmo.counter.counted.v1", masses));

        assertThat(bed.read(masses, 1)).hasSize(1);
    }

    @Test
    void facts_that_nothing_traced_has_caused_begin_a_trace_together() {
        counters.insert("c1", new Counter(1, null), List.of(counted(1), counted(2)));

        var traces = bed.read(topic, 2).stream()
                .map(record -> header(record, "traceparent"))
                .distinct()
                .toList();
        assertThat(traces)
                .singleElement()
                .satisfies(trace -> assertThat(TraceParent.parse(trace)).isPresent());
    }

    @Test
    void a_document_from_before_facts_were_counted_goes_on_behind_its_version() {
        mongo().insert(new Document("_id", "c1").append("version", 7L).append("count", 7), collection);

        counters.change("c1", Counter::incremented);
        counters.change("c1", Counter::incremented);

        assertThat(bed.read(topic, 2).stream().map(record -> header(record, "ce_sequence")))
                .containsExactly("8", "9");
    }

    @Test
    void a_document_that_cannot_be_read_keeps_none_of_the_others() {
        counters.insert("c1", new Counter(1, null), List.of());
        mongo().insert(new Document("_id", "c2").append("version", 1L).append("count", "damaged"), collection);
        counters.insert("c3", new Counter(3, null), List.of());

        var found = counters.find(new Query().with(Sort.by("_id")).limit(10));

        assertThat(found).extracting(Stored::id).containsExactly("c1", "c3");
        assertThat(one.getBean(ReadableDocuments.class).unreadable()).containsKey(collection + "/c2");
    }

    @Test
    void what_a_crash_left_behind_is_published_when_its_lease_has_run_out() {
        insertAsACrashLeavesIt("crashed", Instant.now().minusSeconds(1));

        assertThat(bed.read(topic, 1))
                .singleElement()
                .satisfies(record -> assertThat(record.key()).isEqualTo("crashed"));
        await().untilAsserted(() -> assertThat(document("crashed")).doesNotContainKey(OutboxFields.OUTBOX));
    }

    @Test
    void a_document_that_another_instance_is_publishing_is_left_to_it() {
        insertAsACrashLeavesIt("held", Instant.now().plus(Duration.ofMinutes(5)));
        insertAsACrashLeavesIt("free", Instant.now().minusSeconds(1));

        await().untilAsserted(() -> assertThat(document("free")).doesNotContainKey(OutboxFields.OUTBOX));
        assertThat(document("held")).containsKey(OutboxFields.OUTBOX);
    }

    @Test
    void a_backlog_larger_than_a_batch_drains() {
        for (int i = 0; i < 1_200; i++) {
            insertAsACrashLeavesIt("c" + i, Instant.now().minusSeconds(1));
        }

        assertThat(bed.read(topic, 1_200).stream().map(ConsumerRecord::key).distinct())
                .hasSize(1_200);
    }

    @Test
    void a_decision_taken_on_a_state_that_changed_meanwhile_is_refused() {
        var read = counters.insert("c1", new Counter(1, null), List.of());
        countersOfTheOther.update(read, new Counter(2, null), List.of());

        assertThatThrownBy(() -> counters.update(read, new Counter(9, null), List.of(counted(9))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(counters.find("c1").orElseThrow().document().count()).isEqualTo(2);
    }

    @Test
    void what_another_instance_has_written_is_what_the_next_change_decides_on() {
        counters.insert("c1", new Counter(1, null), List.of(counted(1)));
        countersOfTheOther.change("c1", Counter::incremented);

        assertThat(counters.change("c1", Counter::incremented).document().count())
                .isEqualTo(3);
        assertThat(counts(bed.read(topic, 3))).containsExactly(1, 2, 3);
    }

    @Test
    void that_there_is_nothing_to_change_is_said_of_what_is_stored() {
        counters.insert("c1", new Counter(1, null), List.of());
        countersOfTheOther.change("c1", Counter::incremented);

        var changed = counters.change("c1", counter -> counter.count() == 2 ? counter.incremented() : Change.none());

        assertThat(changed.document().count()).isEqualTo(3);
    }

    @Test
    void a_change_is_refused_for_what_is_stored_and_not_for_what_was_written_last() {
        counters.insert("c1", new Counter(1, null), List.of());
        countersOfTheOther.change("c1", Counter::incremented);

        var changed = counters.change("c1", counter -> {
            if (counter.count() != 2) {
                throw new IllegalStateException("Not with " + counter.count());
            }
            return counter.incremented();
        });

        assertThat(changed.document().count()).isEqualTo(3);
    }

    @Test
    void what_an_instance_knows_is_what_it_wrote_itself_until_a_write_shows_better() {
        counters.insert("c1", new Counter(1, null), List.of());
        countersOfTheOther.change("c1", Counter::incremented);

        assertThat(counters.lastKnown("c1").orElseThrow().document().count()).isEqualTo(1);
        counters.change("c1", Counter::incremented);
        assertThat(counters.lastKnown("c1")).isEqualTo(counters.find("c1"));
    }

    @Test
    void an_id_is_given_once() {
        counters.insert("c1", new Counter(1, null), List.of(counted(1)));

        assertThatThrownBy(() -> counters.insert("c1", new Counter(7, null), List.of(counted(7))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(counts(bed.read(topic, 1))).containsExactly(1);
    }

    @Test
    void a_component_named_like_a_field_of_the_store_is_refused_at_the_start() {
        record Wrong(String outbox) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.getBean(AggregateStores.class).create("wrong", Wrong.class, "jmo.wrong.v1"))
                .withMessageContaining("outbox");
    }

    private void insertAsACrashLeavesIt(String id, Instant leaseEnds) {
        var event = new PendingEvent(
                UUID.randomUUID().toString(), "id.jmo.counter.counted.v1", 1, Instant.now(), "{\"count\":1}", null);
        mongo().insert(
                        new Document("_id", id)
                                .append("version", 1L)
                                .append("count", 1)
                                .append("outbox", List.of(event.toDocument()))
                                .append("pending", event.id())
                                .append(
                                        "relay",
                                        new Document("owner", "a crashed instance")
                                                .append("until", Date.from(leaseEnds))),
                        collection);
    }

    private Document document(String id) {
        return mongo().findById(id, Document.class, collection);
    }

    private static List<Integer> counts(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                .map(json -> Integer.parseInt(json.replaceAll("\\D", "")))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
