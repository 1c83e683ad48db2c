package id.jmo.account.persistence.onetimecode;

import id.jmo.account.application.onetimecode.OneTimeCodes;
import id.jmo.account.model.onetimecode.CodeIssued;
import id.jmo.account.model.onetimecode.OneTimeCode;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** {@link OneTimeCodes} in the collection {@code oneTimeCodes}; the orders go to {@code jmo.one-time-codes.v1}. */
@Repository
class MongoOneTimeCodes implements OneTimeCodes {

    private static final String COLLECTION = "oneTimeCodes";
    private static final String TOPIC = "jmo.one-time-codes.v1";
    private static final Duration KEPT_FOR = Duration.ofDays(1);

    private final AggregateStore<CodeDocument> store;
    private final EventMapper<CodeIssued> events;

    MongoOneTimeCodes(AggregateStores stores, EventMapper<CodeIssued> events) {
        this.store = stores.createPassing(COLLECTION, CodeDocument.class, TOPIC, KEPT_FOR);
        this.events = events;
    }

    /** A code at rest. */
    record CodeDocument(String hash, Instant validUntil, int failures, boolean used) {

        static CodeDocument of(OneTimeCode code) {
            return new CodeDocument(code.hash(), code.validUntil(), code.failures(), code.used());
        }

        OneTimeCode toCode(String id) {
            return new OneTimeCode(id, hash, validUntil, failures, used);
        }
    }

    @Override
    public void issue(OneTimeCode code, CodeIssued order) {
        CodeDocument document = CodeDocument.of(code);
        List<Event> sending = events.mapAll(List.of(order));
        try {
            store.insert(code.id(), document, sending);
        } catch (DuplicateKeyException replaced) {
            store.change(code.id(), _ -> new Change<>(document, sending));
        }
    }

    @Override
    public Optional<OneTimeCode.Result> attempt(String id, Function<OneTimeCode, OneTimeCode.Attempt> decision) {
        AtomicReference<OneTimeCode.Result> result = new AtomicReference<>();
        try {
            store.change(id, document -> {
                OneTimeCode before = document.toCode(id);
                OneTimeCode.Attempt attempt = decision.apply(before);
                result.set(attempt.result());
                return attempt.after().equals(before) ? Change.none() : Change.to(CodeDocument.of(attempt.after()));
            });
        } catch (NoSuchElementException never) {
            return Optional.empty();
        }
        return Optional.ofNullable(result.get());
    }
}
