package id.jmo.balance.persistence;

import com.mongodb.client.model.Filters;
import id.jmo.balance.application.MemberRecord;
import id.jmo.balance.application.MemberRecords;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The copy of member facts, one document per member; an older fact never replaces a newer one. */
@Component
class MongoMemberRecords implements MemberRecords {

    private static final String COLLECTION = "members";

    private final MongoOperations mongo;

    private record MemberDocument(
            Kpj kpj,
            String segment,
            @Nullable String employer,
            String status,
            @Nullable LocalDate endedOn) {}

    MongoMemberRecords(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<MemberRecord> find(MemberId member) {
        Document found = mongo.execute(
                COLLECTION,
                members -> members.find(Filters.eq("_id", member.toString())).first());
        return Optional.ofNullable(found).map(document -> {
            MemberDocument stored = mongo.getConverter().read(MemberDocument.class, document);
            return new MemberRecord(
                    member, stored.kpj(), stored.segment(), stored.employer(), stored.status(), stored.endedOn());
        });
    }

    @Override
    public void keep(MemberRecord member, long sequence) {
        String id = member.member().toString();
        Document document = new Document();
        mongo.getConverter()
                .write(
                        new MemberDocument(
                                member.kpj(), member.segment(), member.employer(), member.status(), member.endedOn()),
                        document);
        document.remove("_class");
        document.append("_id", id).append("sequence", sequence);
        Long replaced = mongo.execute(
                COLLECTION,
                members -> members.replaceOne(
                                Filters.and(Filters.eq("_id", id), Filters.lt("sequence", sequence)), document)
                        .getMatchedCount());
        if (replaced != null && replaced > 0) {
            return;
        }
        try {
            mongo.execute(COLLECTION, members -> members.insertOne(document));
        } catch (DuplicateKeyException newerIsThere) {
            // A fact that comes late or again changes nothing.
        }
    }
}
