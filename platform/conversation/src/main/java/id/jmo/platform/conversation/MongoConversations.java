package id.jmo.platform.conversation;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.conversation.Message.Sender;
import id.jmo.platform.conversation.MessageRefused.Fault;
import id.jmo.platform.mongo.Indexes;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Page;
import id.jmo.platform.values.PlainTexts;
import id.jmo.platform.workers.ErasureJob;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Conversations in MongoDB: a document for each message, its text encrypted, and one for each case that counts them and
 * says when they are erased.
 */
final class MongoConversations implements Conversations, ErasureJob.Erasable, Indexes {

    static final String CASES = "conversations";
    static final String MESSAGES = "messages";

    private final MongoOperations mongo;
    private final ConversationProperties settings;
    private final Clock clock;

    MongoConversations(MongoOperations mongo, ConversationProperties settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    record Stored(@Id MessageId id, String caseId, Sender from, String author, Confidential text, Instant at) {

        Message message() {
            return new Message(id, from, author, text, at);
        }
    }

    record Conversation(@Id String id, @Nullable Instant erasedAt) {}

    @Override
    public void declare(Indexes.Creation indexes) {
        indexes.on(MESSAGES).index("caseId", "_id");
        indexes.on(CASES).sparse("eraseAt");
    }

    @Override
    public Message add(String caseId, Sender from, String author, String text) {
        String written = accepted(text);
        count(caseId);
        Stored stored = new Stored(MessageId.next(), caseId, from, author, Confidential.of(written), clock.instant());
        mongo.insert(stored, MESSAGES);
        return stored.message();
    }

    private String accepted(String text) {
        String written = PlainTexts.normalised(text);
        if (written.isEmpty()) {
            throw new MessageRefused(Fault.EMPTY);
        }
        if (written.length() > settings.maxLength()) {
            throw new MessageRefused(Fault.TOO_LONG);
        }
        if (!PlainTexts.isPlain(written)) {
            throw new MessageRefused(Fault.NOT_PLAIN);
        }
        return written;
    }

    /** Counts before the message is written: a crash in between costs one of many. */
    private void count(String caseId) {
        Criteria room = where("_id")
                .is(caseId)
                .and("erasedAt")
                .exists(false)
                .and("messages")
                .not()
                .gte(settings.maxMessages());
        try {
            mongo.upsert(query(room), new Update().inc("messages", 1), CASES);
        } catch (DuplicateKeyException noRoom) {
            boolean erased = Optional.ofNullable(mongo.findById(caseId, Conversation.class, CASES))
                    .filter(found -> found.erasedAt() != null)
                    .isPresent();
            throw new MessageRefused(erased ? Fault.ERASED : Fault.TOO_MANY);
        }
    }

    @Override
    public Page<Message> read(String caseId, Reader reader, Optional<MessageId> after, int limit) {
        Criteria wanted = where("caseId").is(caseId);
        if (after.isPresent()) {
            wanted = wanted.and("_id").gt(after.get());
        }
        if (reader == Reader.REPORTER) {
            wanted = wanted.and("from").ne(Sender.NOTE);
        }
        Query page = query(wanted).with(Sort.by(Sort.Direction.ASC, "_id")).limit(limit + 1);
        List<Message> found = mongo.find(page, Stored.class, MESSAGES).stream()
                .map(Stored::message)
                .toList();
        return Page.cut(found, limit, Message::messageId);
    }

    @Override
    public void caseClosed(String caseId, Instant at) {
        mongo.updateFirst(notErased(caseId), new Update().set("eraseAt", at.plus(settings.retention())), CASES);
    }

    @Override
    public void caseReopened(String caseId) {
        mongo.updateFirst(notErased(caseId), new Update().unset("eraseAt"), CASES);
    }

    private static Query notErased(String caseId) {
        return query(where("_id").is(caseId).and("erasedAt").exists(false));
    }

    /** A crash in between leaves the time, so that the next run removes the rest. */
    @Override
    public void erase(String caseId) {
        Instant now = clock.instant();
        mongo.updateFirst(notErased(caseId), new Update().set("erasedAt", now).set("eraseAt", now), CASES);
        mongo.remove(query(where("caseId").is(caseId)), MESSAGES);
        mongo.updateFirst(
                query(where("_id").is(caseId).and("erasedAt").exists(true)), new Update().unset("eraseAt"), CASES);
    }

    @Override
    public List<String> due(Instant now, int limit) {
        return mongo.find(query(where("eraseAt").lte(now)).limit(limit), Conversation.class, CASES).stream()
                .map(Conversation::id)
                .toList();
    }
}
