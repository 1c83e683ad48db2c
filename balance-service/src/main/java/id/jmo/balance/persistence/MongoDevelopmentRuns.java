package id.jmo.balance.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.balance.application.DevelopmentRuns;
import id.jmo.balance.model.DevelopmentKind;
import id.jmo.balance.model.development.DevelopmentRun;
import id.jmo.balance.model.development.PublicationId;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoDevelopmentRuns implements DevelopmentRuns {

    static final String COLLECTION = "developmentRuns";
    static final String STARTED_AT = "startedAt";
    private static final String ID = "_id";

    record RunDocument(
            String id,
            DevelopmentKind kind,
            YearMonth through,
            @Nullable String publication,
            @Nullable MemberId cursor,
            long books,
            long postings,
            long unreadable,
            Rupiah credited,
            Rupiah takenBack,
            Instant startedAt,
            @Nullable Instant finishedAt,
            long step) {

        static RunDocument of(DevelopmentRun run) {
            PublicationId publication = run.publication();
            return new RunDocument(
                    run.id(),
                    run.kind(),
                    run.through(),
                    publication == null ? null : publication.toString(),
                    run.cursor(),
                    run.books(),
                    run.postings(),
                    run.unreadable(),
                    run.credited(),
                    run.takenBack(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.step());
        }

        DevelopmentRun toRun() {
            return new DevelopmentRun(
                    id,
                    kind,
                    through,
                    publication == null ? null : new PublicationId(Identifier.uuid(publication)),
                    cursor,
                    books,
                    postings,
                    unreadable,
                    credited,
                    takenBack,
                    startedAt,
                    finishedAt,
                    step);
        }
    }

    private final MongoOperations mongo;

    MongoDevelopmentRuns(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(DevelopmentRun run) {
        mongo.insert(RunDocument.of(run), COLLECTION);
    }

    @Override
    public boolean replace(DevelopmentRun read, DevelopmentRun next) {
        Query asRead = query(where(ID).is(read.id()).and("step").is(read.step()));
        return mongo.replace(asRead, RunDocument.of(next), COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public Optional<DevelopmentRun> find(String id) {
        return runs(query(where(ID).is(id))).stream().findFirst();
    }

    @Override
    public Optional<DevelopmentRun> open() {
        return runs(query(where("finishedAt").is(null))).stream().findFirst();
    }

    @Override
    public Optional<DevelopmentRun> lastOfMonth() {
        Query latestFirst = query(where("kind").is(DevelopmentKind.PROVISIONAL))
                .with(Sort.by(Sort.Direction.DESC, ID))
                .limit(1);
        return runs(latestFirst).stream().findFirst();
    }

    /** By their beginning, for which ids of publications and of months have no common order. */
    @Override
    public List<DevelopmentRun> page(@Nullable String before, int limit) {
        Query latestFirst = before == null
                ? new Query()
                : query(where(STARTED_AT)
                        .lt(find(before).map(DevelopmentRun::startedAt).orElse(Instant.EPOCH)));
        return runs(latestFirst.with(Sort.by(Sort.Direction.DESC, STARTED_AT)).limit(limit));
    }

    private List<DevelopmentRun> runs(Query query) {
        return mongo.find(query, RunDocument.class, COLLECTION).stream()
                .map(RunDocument::toRun)
                .toList();
    }
}
