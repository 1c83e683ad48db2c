package id.jmo.balance.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.balance.application.proof.ProofRuns;
import id.jmo.balance.model.ProofId;
import id.jmo.balance.model.ProofRun;
import id.jmo.balance.model.ProofRun.Kind;
import id.jmo.balance.model.ProofRun.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoProofRuns implements ProofRuns {

    static final String COLLECTION = "proofs";
    static final String FINISHED_AT = "finishedAt";
    private static final String ID = "_id";

    private final MongoOperations mongo;

    MongoProofRuns(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(ProofRun requested) {
        mongo.insert(ProofRunDocument.of(requested), COLLECTION);
    }

    @Override
    public boolean replace(ProofRun read, ProofRun next) {
        Query asRead = query(where(ID).is(read.id().toString()).and("step").is(read.step()));
        return mongo.replace(asRead, ProofRunDocument.of(next), COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public Optional<ProofRun> find(ProofId id) {
        return runs(query(where(ID).is(id.toString()))).stream().findFirst();
    }

    @Override
    public List<ProofRun> open() {
        return runs(query(where(FINISHED_AT).is(null)).with(Sort.by(ID)));
    }

    @Override
    public Optional<ProofRun> lastFinished() {
        return last(where("state").is(State.DONE));
    }

    @Override
    public Optional<ProofRun> lastFullFinished() {
        return last(where("state").is(State.DONE).and("kind").is(Kind.FULL));
    }

    private Optional<ProofRun> last(Criteria finished) {
        Query latestFirst =
                query(finished).with(Sort.by(Sort.Direction.DESC, FINISHED_AT)).limit(1);
        return runs(latestFirst).stream().findFirst();
    }

    @Override
    public List<ProofRun> page(@Nullable ProofId before, int limit) {
        Query query = before == null ? new Query() : query(where(ID).lt(before.toString()));
        return runs(query.with(Sort.by(Sort.Direction.DESC, ID)).limit(limit));
    }

    @Override
    public void forgetFinishedBefore(Instant instant) {
        List<String> kept = Stream.of(lastFinished(), lastFullFinished())
                .flatMap(Optional::stream)
                .map(run -> run.id().toString())
                .toList();
        mongo.remove(query(where(FINISHED_AT).lt(instant).and(ID).nin(kept)), COLLECTION);
    }

    private List<ProofRun> runs(Query query) {
        return mongo.find(query, ProofRunDocument.class, COLLECTION).stream()
                .map(ProofRunDocument::toRun)
                .toList();
    }
}
