package id.jmo.account.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import id.jmo.account.application.MemberNames;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;

/**
 * {@link MemberNames} over the fingerprints in the collection {@code members}. The store looks for the rarest of the words, and
 * the newest who have it are compared with the others here: so the work for one search has an end, however common the words.
 */
@Repository
class MongoMemberNames implements MemberNames {

    private static final int MOST_COMPARED = 1_000;
    private static final int BATCH = 100;

    private final MongoOperations mongo;
    private final BlindIndex index;
    private final int mostCompared;

    @Autowired
    MongoMemberNames(MongoOperations mongo, BlindIndex index) {
        this(mongo, index, MOST_COMPARED);
    }

    /** @param mostCompared who have the rarest of the words */
    MongoMemberNames(MongoOperations mongo, BlindIndex index, int mostCompared) {
        this.mongo = mongo;
        this.index = index;
        this.mostCompared = mostCompared;
    }

    /** The fingerprints under which a word may be stored: several while their key changes. */
    private record Term(List<String> fingerprints) {

        boolean isAmong(Collection<String> ofMember) {
            return fingerprints.stream().anyMatch(ofMember::contains);
        }
    }

    @Override
    public Found newest(Collection<String> words, @Nullable LocalDate birthDate, int atMost) {
        List<Term> terms = words.stream()
                .distinct()
                .map(word -> new Term(index.all(NameFingerprints.text(word, birthDate))))
                .toList();
        return terms.isEmpty()
                ? new Found(List.of(), false)
                : Objects.requireNonNull(
                        mongo.execute(MongoMembers.COLLECTION, members -> newest(members, terms, atMost)));
    }

    private Found newest(MongoCollection<Document> members, List<Term> terms, int atMost) {
        List<MemberId> found = new ArrayList<>();
        int compared = 0;
        try (MongoCursor<Document> candidates = members.find(having(rarest(members, terms)))
                .projection(Projections.include(NameFingerprints.FIELD))
                .sort(Sorts.descending("_id"))
                .limit(mostCompared)
                .batchSize(BATCH)
                .iterator()) {
            while (candidates.hasNext()) {
                Document candidate = candidates.next();
                compared++;
                List<String> ofMember = candidate.getList(NameFingerprints.FIELD, String.class);
                if (terms.stream().allMatch(term -> term.isAmong(ofMember))) {
                    if (found.size() == atMost) {
                        return new Found(found, true);
                    }
                    found.add(MemberId.of(candidate.getString("_id")));
                }
            }
        }
        return new Found(found, compared == mostCompared);
    }

    private Term rarest(MongoCollection<Document> members, List<Term> terms) {
        return terms.size() == 1
                ? terms.getFirst()
                : terms.stream()
                        .min(Comparator.comparingLong(term -> countedUpToTheMost(members, term)))
                        .orElseThrow();
    }

    private long countedUpToTheMost(MongoCollection<Document> members, Term term) {
        return members.countDocuments(having(term), new CountOptions().limit(mostCompared));
    }

    private static Bson having(Term term) {
        return Filters.in(NameFingerprints.FIELD, term.fingerprints());
    }
}
