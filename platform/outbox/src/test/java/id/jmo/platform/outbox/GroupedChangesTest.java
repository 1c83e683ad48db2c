package id.jmo.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.application.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/** Many aggregates changed at once, which share the commands of the store. Real parts: a Kafka broker and the hardened store. */
class GroupedChangesTest extends CountersTest {

    private static final List<String> IDS =
            IntStream.range(0, 200).mapToObj(i -> "c" + i).toList();

    @Test
    void the_events_of_each_leave_in_order_and_numbered_without_a_gap() {
        atOnce(id -> counters.insert(id, new Counter(1, id), List.of(counted(1))));
        for (int round = 2; round <= 4; round++) {
            nothingIsPending();
            atOnce(id -> {
                var known = counters.lastKnown(id).orElseThrow();
                int next = known.document().count() + 1;
                counters.update(known, new Counter(next, id), List.of(counted(next)));
            });
        }

        eachHasPublished(4);
    }

    @Test
    void those_that_another_instance_has_changed_meanwhile_are_refused_and_the_others_written() {
        atOnce(id -> counters.insert(id, new Counter(1, id), List.of(counted(1))));
        List<String> changed = IDS.subList(50, 60);
        changed.forEach(id ->
                countersOfTheOther.change(id, counter -> Change.to(new Counter(100, counter.note()), counted(100))));
        nothingIsPending();
        Set<String> refused = ConcurrentHashMap.newKeySet();

        atOnce(id -> {
            try {
                counters.update(new Stored<>(id, 1, new Counter(1, id)), new Counter(2, id), List.of(counted(2)));
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                refused.add(id);
            }
        });

        assertThat(refused).hasSameElementsAs(changed);
        assertThat(IDS).allSatisfy(id -> {
            var stored = counters.find(id).orElseThrow();
            assertThat(stored.version()).isEqualTo(2);
            assertThat(stored.document().count()).isEqualTo(changed.contains(id) ? 100 : 2);
        });
        assertThat(bed.read(topic, 2 * IDS.size())).hasSize(2 * IDS.size());
        nothingIsPending();
    }

    @Test
    void one_whose_value_another_document_has_is_refused_alone() {
        mongo().indexOps(collection).createIndex(new Index("note", Sort.Direction.ASC).unique());
        atOnce(id -> counters.insert(id, new Counter(1, id), List.of()));
        Set<String> refused = ConcurrentHashMap.newKeySet();

        atOnce(id -> {
            try {
                var note = id.equals("c7") ? "c8" : id;
                counters.update(new Stored<>(id, 1, new Counter(1, id)), new Counter(2, note), List.of(counted(2)));
            } catch (DuplicateKeyException taken) {
                refused.add(id);
            }
        });

        assertThat(refused).containsExactly("c7");
        assertThat(IDS)
                .allSatisfy(id ->
                        assertThat(counters.find(id).orElseThrow().version()).isEqualTo(id.equals("c7") ? 1 : 2));
        assertThat(bed.read(topic, IDS.size() - 1)).hasSize(IDS.size() - 1);
    }

    @Test
    void many_that_are_written_together_publish_their_events_in_order_and_numbered() {
        assertThat(counters.insertAll(IDS.stream()
                        .map(id -> new AggregateStore.NewDocument<>(
                                id, new Counter(2, id), List.of(counted(1), counted(2))))
                        .toList()))
                .hasSize(IDS.size());
        nothingIsPending();

        var left = updateTogether(5, List.of(counted(3), counted(4), counted(5)));
        left.forEach(one -> counters.update(one.read(), one.document(), one.events()));

        assertThat(counters.find("c7").orElseThrow().document().count()).isEqualTo(5);
        eachHasPublished(5);
        nothingIsPending();
    }

    @Test
    void of_many_that_are_written_together_those_changed_meanwhile_are_left_as_they_are() {
        counters.insertAll(IDS.stream()
                .map(id -> new AggregateStore.NewDocument<>(id, new Counter(1, id), List.of(counted(1))))
                .toList());
        nothingIsPending();
        counters.lastKnownOf(IDS);
        List<String> changed = IDS.subList(50, 60);
        changed.forEach(id ->
                countersOfTheOther.change(id, counter -> Change.to(new Counter(100, counter.note()), counted(100))));

        Set<String> refused = new HashSet<>();
        for (var one : updateTogether(2, List.of(counted(2)))) {
            try {
                counters.update(one.read(), one.document(), one.events());
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                refused.add(one.read().id());
            }
        }

        assertThat(refused).hasSameElementsAs(changed);
        assertThat(IDS)
                .allSatisfy(id -> assertThat(
                                counters.find(id).orElseThrow().document().count())
                        .isEqualTo(changed.contains(id) ? 100 : 2));
        assertThat(bed.read(topic, 2 * IDS.size())).hasSize(2 * IDS.size());
        nothingIsPending();
    }

    /** @return those that were left, as the events before are still being published or as they have changed */
    private List<AggregateStore.Replacement<Counter>> updateTogether(int count, List<Event> events) {
        var known = counters.lastKnownOf(IDS);
        var replacements = IDS.stream()
                .map(id -> new AggregateStore.Replacement<>(known.get(id), new Counter(count, id), events))
                .toList();
        var updated = counters.updateAll(replacements);
        assertThat(updated).isNotEmpty();
        return replacements.stream()
                .filter(one -> !updated.containsKey(one.read().id()))
                .toList();
    }

    @Test
    void each_event_may_have_a_trace_of_its_own() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        counters.insertAll(List.of(
                new AggregateStore.NewDocument<>(
                        "own", new Counter(1, "own"), List.of(counted(1).in(trace))),
                new AggregateStore.NewDocument<>("other", new Counter(1, "other"), List.of(counted(1)))));

        assertThat(bed.read(topic, 2)).allSatisfy(record -> {
            var sent = new String(record.headers().lastHeader("traceparent").value());
            assertThat(sent.equals(trace)).isEqualTo(record.key().equals("own"));
        });
    }

    /** In order, and numbered without a gap. */
    private void eachHasPublished(int events) {
        Map<String, Integer> last = new HashMap<>();
        for (var record : bed.read(topic, events * IDS.size())) {
            int number = last.merge(record.key(), 1, Integer::sum);
            assertThat(new String(record.headers().lastHeader("ce_sequence").value()))
                    .isEqualTo(Integer.toString(number));
            assertThat(new String(record.value())).isEqualTo("{\"count\":%d}".formatted(number));
        }
        assertThat(last)
                .hasSize(IDS.size())
                .allSatisfy((id, published) -> assertThat(published).isEqualTo(events));
    }

    private static void atOnce(Consumer<String> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IDS.stream()
                    .map(id -> threads.submit(() -> work.accept(id)))
                    .toList();
            running.forEach(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(60)));
        }
    }

    private void nothingIsPending() {
        await().untilAsserted(() -> assertThat(mongo().findAll(Document.class, collection))
                .noneMatch(document ->
                        document.containsKey(OutboxFields.OUTBOX) || document.containsKey(OutboxFields.RELAY)));
    }
}
