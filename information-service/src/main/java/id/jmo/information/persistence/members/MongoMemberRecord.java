package id.jmo.information.persistence.members;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.information.application.members.MemberRecord;
import id.jmo.information.model.members.MemberFacts;
import id.jmo.information.model.members.MemberFacts.Membership;
import id.jmo.information.model.members.MemberFacts.Segment;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/**
 * Members in {@code benefitMembers}, their contributions in {@code benefitContributions}: each event of savings brings
 * one month, so the months are gathered in a set, at most one for each month of a working life.
 */
@Repository
class MongoMemberRecord implements MemberRecord {

    private static final String CONTRIBUTIONS = "benefitContributions";

    /** @param endedOn none while the membership is active */
    record MemberDocument(
            @Nullable Segment segment, @Nullable LocalDate endedOn, boolean dismissed, Confidential birthDate) {}

    /** @param months as {@code 2026-08} */
    record ContributionsDocument(String id, List<String> months) {}

    private final ReplicatedFacts<MemberDocument> members;
    private final MongoOperations mongo;

    MongoMemberRecord(MongoOperations mongo) {
        this.members = new ReplicatedFacts<>(mongo, "benefitMembers", MemberDocument.class);
        this.mongo = mongo;
    }

    @Override
    public Optional<MemberFacts> find(MemberId member) {
        return members.find(member.toString())
                .map(copy -> new MemberFacts(
                        Optional.ofNullable(copy.segment()),
                        copy.endedOn() == null
                                ? new Membership.Active()
                                : new Membership.Ended(copy.endedOn(), copy.dismissed()),
                        copy.birthDate(),
                        contributions(member)));
    }

    private SortedSet<YearMonth> contributions(MemberId member) {
        SortedSet<YearMonth> months = new TreeSet<>();
        ContributionsDocument document = mongo.findById(member.toString(), ContributionsDocument.class, CONTRIBUTIONS);
        if (document != null) {
            document.months().stream().map(YearMonth::parse).forEach(months::add);
        }
        return months;
    }

    @Override
    public void keep(
            MemberId member, long sequence, Optional<Segment> segment, Membership membership, Confidential birthDate) {
        MemberDocument copy = switch (membership) {
            case Membership.Active() -> new MemberDocument(segment.orElse(null), null, false, birthDate);
            case Membership.Ended(LocalDate on, boolean dismissed) ->
                new MemberDocument(segment.orElse(null), on, dismissed, birthDate);
        };
        members.keepIfNewer(member.toString(), sequence, copy);
    }

    /** An upsert that meets another one of the same member fails on the id, and then finds the document. */
    @Override
    public void addContribution(MemberId member, YearMonth month) {
        try {
            add(member, month);
        } catch (DuplicateKeyException insertedMeanwhile) {
            add(member, month);
        }
    }

    private void add(MemberId member, YearMonth month) {
        mongo.upsert(
                query(where("_id").is(member.toString())),
                new Update().addToSet("months", month.toString()),
                CONTRIBUTIONS);
    }
}
