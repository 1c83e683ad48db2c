package id.jmo.contribution.persistence;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import id.jmo.contribution.application.Contributions;
import id.jmo.contribution.application.parity.Credits;
import id.jmo.contribution.model.Contribution;
import id.jmo.contribution.model.ContributionId;
import id.jmo.contribution.model.Employer;
import id.jmo.contribution.model.Segment;
import id.jmo.contribution.model.Split;
import id.jmo.contribution.model.bill.BillId;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.outbox.AggregateStore;
import id.jmo.platform.outbox.AggregateStore.NewDocument;
import id.jmo.platform.outbox.AggregateStores;
import id.jmo.platform.outbox.Stored;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * {@link Contributions} in the collection {@code contributions}; they go to {@code jmo.contributions.v1}, those of a member one
 * after the other.
 */
@Repository
class MongoContributions implements Contributions, Credits {

    static final String COLLECTION = "contributions";
    static final String MEMBER = "memberId";
    static final String MONTH = "month";

    /** Only of contributions to savings whose credit is missing or of another amount. */
    static final String AWAITS_CREDIT_SINCE = "awaitsCreditSince";

    private static final String JHT = "jht";
    private static final String CREDITED = "credited";

    /**
     * A contribution at rest, the id being the member's, a slash and the contribution's.
     *
     * @param jht both parts, by which a credit is compared
     */
    record ContributionDocument(
            BillId billId,
            MemberId memberId,
            Segment segment,
            YearMonth month,
            Rupiah wage,
            Rupiah jkk,
            Rupiah jkm,
            Rupiah jhtEmployer,
            Rupiah jhtWorker,
            Rupiah jp,
            Rupiah jkp,
            @Nullable String employerNumber,
            @Nullable String employerName,
            LocalDate paidOn,
            Rupiah jht,
            @Nullable Instant awaitsCreditSince,
            @Nullable Rupiah credited) {

        static ContributionDocument of(Contribution paid, Instant postedAt) {
            Split split = paid.split();
            Employer employer = paid.employer();
            return new ContributionDocument(
                    paid.billId(),
                    paid.memberId(),
                    paid.segment(),
                    paid.month(),
                    paid.wage(),
                    split.jkk(),
                    split.jkm(),
                    split.jhtEmployer(),
                    split.jhtWorker(),
                    split.jp(),
                    split.jkp(),
                    employer == null ? null : employer.number(),
                    employer == null ? null : employer.name(),
                    paid.paidOn(),
                    split.jht(),
                    split.jht().isZero() ? null : postedAt,
                    null);
        }

        Difference toDifference(String id) {
            return new Difference(toContribution(id), Objects.requireNonNull(awaitsCreditSince), credited);
        }

        Contribution toContribution(String id) {
            return new Contribution(
                    new ContributionId(Identifier.uuid(id.substring(id.indexOf('/') + 1))),
                    billId,
                    memberId,
                    segment,
                    month,
                    wage,
                    new Split(jkk, jkm, jhtEmployer, jhtWorker, jp, jkp),
                    employerNumber == null || employerName == null ? null : new Employer(employerNumber, employerName),
                    paidOn);
        }
    }

    private final AggregateStore<ContributionDocument> store;
    private final EventMapper<Contribution> events;
    private final MongoOperations mongo;
    private final Clock clock;

    MongoContributions(AggregateStores stores, EventMapper<Contribution> events, MongoOperations mongo, Clock clock) {
        this.store = stores.createKeyedByOwner(COLLECTION, ContributionDocument.class, "jmo.contributions.v1");
        this.events = events;
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void post(List<Contribution> contributions) {
        if (!contributions.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            store.insertAll(contributions.stream()
                    .map(paid -> new NewDocument<>(
                            idOf(paid.memberId(), paid.id().toString()),
                            ContributionDocument.of(paid, now),
                            events.mapAll(List.of(paid))))
                    .toList());
        }
    }

    @Override
    public List<Contribution> of(MemberId member, @Nullable Place after, int limit) {
        Criteria theirs = where(MEMBER).is(member.toString());
        if (after != null) {
            String month = after.month().toString();
            theirs = theirs.orOperator(
                    where(MONTH).lt(month),
                    where(MONTH).is(month).and("_id").lt(idOf(member, after.id().toString())));
        }
        Query page =
                Query.query(theirs).with(Sort.by(Direction.DESC, MONTH, "_id")).limit(limit);
        return store.find(page, MongoContributions::contribution);
    }

    @Override
    public Set<YearMonth> paidMonths(MemberId member, YearMonth first, YearMonth last) {
        Query theirs = Query.query(where(MEMBER)
                .is(member.toString())
                .and(MONTH)
                .gte(first.toString())
                .lte(last.toString()));
        return store.find(theirs, stored -> stored.document().month()).stream().collect(Collectors.toSet());
    }

    @Override
    public boolean confirm(MemberId member, ContributionId contribution, Rupiah amount) {
        Criteria one = where("_id").is(idOf(member, contribution.toString()));
        Update confirmed = new Update().unset(AWAITS_CREDIT_SINCE).unset(CREDITED);
        boolean same = mongo.updateFirst(Query.query(one.and(JHT).is(amount)), confirmed, COLLECTION)
                        .getMatchedCount()
                == 1;
        return same
                || mongo.updateFirst(
                                        Query.query(where("_id").is(idOf(member, contribution.toString()))),
                                        new Update().set(CREDITED, amount),
                                        COLLECTION)
                                .getMatchedCount()
                        == 1;
    }

    @Override
    public List<Difference> differences(Instant postedUntil, @Nullable Key after, int limit) {
        Criteria late = late(postedUntil);
        if (after != null) {
            late = late.and("_id").gt(idOf(after.member(), after.contribution().toString()));
        }
        return store.find(
                Query.query(late).with(Sort.by("_id")).limit(limit),
                stored -> stored.document().toDifference(stored.id()));
    }

    @Override
    public long count(Instant postedUntil) {
        return mongo.count(Query.query(late(postedUntil)), COLLECTION);
    }

    private static Criteria late(Instant postedUntil) {
        return where(AWAITS_CREDIT_SINCE).lte(postedUntil);
    }

    private static String idOf(MemberId member, String contribution) {
        return member + "/" + contribution;
    }

    private static Contribution contribution(Stored<ContributionDocument> stored) {
        return stored.document().toContribution(stored.id());
    }
}
