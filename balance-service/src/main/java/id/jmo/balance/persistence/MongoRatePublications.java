package id.jmo.balance.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.balance.application.RatePublications;
import id.jmo.balance.model.development.PublicationId;
import id.jmo.balance.model.development.RatePublication;
import id.jmo.balance.model.development.RatePublication.State;
import id.jmo.balance.model.development.YearlyRate;
import id.jmo.platform.values.Identifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

@Repository
class MongoRatePublications implements RatePublications {

    static final String COLLECTION = "ratePublications";

    /** @param rate a year, exactly */
    record PublicationDocument(
            String id,
            int year,
            String rate,
            String source,
            boolean sample,
            State state,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {

        static PublicationDocument of(RatePublication publication) {
            YearlyRate rate = publication.rate();
            return new PublicationDocument(
                    publication.id().toString(),
                    rate.year().getValue(),
                    rate.rate().toPlainString(),
                    rate.source(),
                    rate.sample(),
                    publication.state(),
                    publication.proposedBy(),
                    publication.proposedAt(),
                    publication.decidedBy(),
                    publication.decidedAt());
        }

        RatePublication toPublication() {
            return new RatePublication(
                    new PublicationId(Identifier.uuid(id)),
                    new YearlyRate(Year.of(year), new BigDecimal(rate), source, sample),
                    state,
                    proposedBy,
                    proposedAt,
                    decidedBy,
                    decidedAt);
        }
    }

    private final MongoOperations mongo;

    MongoRatePublications(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(RatePublication proposed) {
        try {
            mongo.insert(PublicationDocument.of(proposed), COLLECTION);
        } catch (DuplicateKeyException repeated) {
            // The proposal is there already.
        }
    }

    @Override
    public Optional<RatePublication> find(PublicationId id) {
        return Optional.ofNullable(mongo.findById(id.toString(), PublicationDocument.class, COLLECTION))
                .map(PublicationDocument::toPublication);
    }

    @Override
    public boolean replace(RatePublication read, RatePublication next) {
        Query asRead = query(where("_id").is(read.id().toString()).and("state").is(read.state()));
        return mongo.replace(asRead, PublicationDocument.of(next), COLLECTION).getMatchedCount() == 1;
    }

    @Override
    public List<RatePublication> all() {
        return mongo.findAll(PublicationDocument.class, COLLECTION).stream()
                .map(PublicationDocument::toPublication)
                .sorted(Comparator.<RatePublication, Instant>comparing(
                                each -> Objects.requireNonNullElse(each.decidedAt(), each.proposedAt()))
                        .thenComparing(each -> each.id().value()))
                .toList();
    }
}
