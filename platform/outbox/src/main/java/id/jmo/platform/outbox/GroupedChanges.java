package id.jmo.platform.outbox;

import id.jmo.platform.mongo.GroupedReads;
import id.jmo.platform.mongo.UnorderedInserts;
import id.jmo.platform.outbox.AggregateStore.NewDocument;
import id.jmo.platform.outbox.AggregateStore.Replacement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads and writes many documents of one collection by shared commands, and has their events published together. */
final class GroupedChanges<D> {

    private final OutboxCollection collection;
    private final DocumentForm<D> form;
    private final MongoOperations mongo;
    private final Relay relay;
    private final LastWritten<D> lastWritten;
    private final GroupedReads reads;
    private final RestingUpdates updates;

    GroupedChanges(
            OutboxCollection collection,
            DocumentForm<D> form,
            MongoOperations mongo,
            Relay relay,
            Clock clock,
            LastWritten<D> lastWritten) {
        this.collection = collection;
        this.form = form;
        this.mongo = mongo;
        this.relay = relay;
        this.lastWritten = lastWritten;
        this.reads = new GroupedReads(mongo, collection.name());
        this.updates = new RestingUpdates(mongo, collection.name(), reads, clock);
    }

    /** @see AggregateStore#lastKnownOf */
    Map<String, Stored<D>> lastKnown(Collection<String> ids) {
        var known = new HashMap<String, Stored<D>>();
        var unknown = new ArrayList<String>();
        for (var id : new LinkedHashSet<>(ids)) {
            lastWritten.of(id).ifPresentOrElse(written -> known.put(id, written), () -> unknown.add(id));
        }
        if (!unknown.isEmpty()) {
            reads.findAll(unknown)
                    .forEach((id, document) ->
                            known.put(id, lastWritten.remember(form.read(document), OutboxFields.events(document))));
        }
        return known;
    }

    /** @see AggregateStore#insertAll */
    Set<String> insert(List<NewDocument<D>> documents) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        var all = documents.stream()
                .map(document -> {
                    var pending = form.pending(document.id(), document.events());
                    return new Publication(ref(document.id()), relay.newLease(), pending);
                })
                .toList();
        var written = new ArrayList<Document>(all.size());
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            written.add(form.first(one.document().id(), documents.get(i).document(), one.pending(), one.lease()));
        }
        // One that is there already may be being published at this moment: that goes on undisturbed.
        var reserved = new HashSet<DocumentRef>();
        all.stream().map(Publication::document).filter(relay::tryReserve).forEach(reserved::add);
        var inserted = new ArrayList<Publication>();
        var ids = new LinkedHashSet<String>();
        try {
            var taken = mongo.execute(collection.name(), stored -> UnorderedInserts.insert(stored, written));
            for (int i = 0; i < all.size(); i++) {
                if (taken == null || !taken.contains(i)) {
                    var one = documents.get(i);
                    inserted.add(all.get(i));
                    ids.add(one.id());
                    lastWritten.remember(
                            new Stored<>(one.id(), OutboxFields.FIRST_VERSION, one.document()),
                            all.get(i).pending().size());
                }
            }
        } finally {
            all.stream()
                    .filter(one -> reserved.contains(one.document()))
                    .filter(one -> !ids.contains(one.document().id()))
                    .forEach(this::release);
        }
        publish(inserted.stream()
                .filter(one -> reserved.contains(one.document()))
                .toList());
        inserted.stream()
                .filter(one -> !reserved.contains(one.document()))
                .forEach(one -> relay.publish(one.document(), one.lease(), one.pending()));
        return ids;
    }

    /** An update that is to be written in a group, and the number of the document's events before it. */
    private record Planned<D>(Replacement<D> replacement, Publication publication, long eventsBefore) {

        String id() {
            return replacement.read().id();
        }

        long versionAfter() {
            return replacement.read().version() + 1;
        }

        /** Its events with their numbers, which are known now that it was written. */
        Publication numbered() {
            return new Publication(
                    publication.document(),
                    publication.lease(),
                    publication.pending().stream()
                            .map(event -> event.numbered(eventsBefore + event.sequence()))
                            .toList());
        }
    }

    /** @see AggregateStore#updateAll */
    Map<String, Stored<D>> update(List<Replacement<D>> replacements) {
        var planned = new ArrayList<Planned<D>>();
        Set<String> written = new HashSet<>();
        try {
            replacements.forEach(replacement -> plan(replacement, planned));
            written.addAll(updates.write(planned.stream().map(this::updateOf).toList()));
        } finally {
            for (var one : planned) {
                if (!written.contains(one.id())) {
                    release(one.publication());
                }
            }
        }
        var updated = new HashMap<String, Stored<D>>();
        var publications = new ArrayList<Publication>();
        for (var one : planned) {
            if (written.contains(one.id())) {
                publications.add(one.numbered());
                var after = new Stored<>(
                        one.id(), one.versionAfter(), one.replacement().document());
                var events = one.eventsBefore() + one.publication().pending().size();
                updated.put(one.id(), lastWritten.remember(after, events));
            }
        }
        publish(publications);
        return updated;
    }

    private void release(Publication reserved) {
        if (reserved.pending().isEmpty()) {
            relay.giveUp(reserved.document());
        } else {
            relay.release(
                    reserved.document(),
                    collection.topicOf(reserved.pending().getFirst().type()));
        }
    }

    private void publish(List<Publication> publications) {
        // What comes in masses must not wait for the sweep's next round.
        if (!relay.publishReserved(publications) && publications.size() > 1) {
            relay.sweepNow();
        }
    }

    /**
     * Possible while nothing of the document is being published or waits for it: then its next event's number is known before the
     * update. The document is reserved, so that no sweep takes the events before it is known that they are written.
     */
    private void plan(Replacement<D> replacement, List<Planned<D>> planned) {
        var read = replacement.read();
        var before = lastWritten.eventsOf(read.id(), read.version());
        if (before.isEmpty() || replacement.events().isEmpty()) {
            return;
        }
        var pending = form.pending(read.id(), replacement.events());
        if (relay.tryReserve(ref(read.id()))) {
            planned.add(new Planned<>(
                    replacement, new Publication(ref(read.id()), relay.newLease(), pending), before.getAsLong()));
        }
    }

    private RestingUpdates.OfOne updateOf(Planned<D> one) {
        var publication = one.publication();
        return new RestingUpdates.OfOne(
                one.id(),
                one.replacement().read().version(),
                one.eventsBefore(),
                form.update(
                        one.id(),
                        one.replacement().document(),
                        one.versionAfter(),
                        publication.pending(),
                        publication.lease()),
                publication.lease());
    }

    private DocumentRef ref(String id) {
        return new DocumentRef(collection, id);
    }
}
