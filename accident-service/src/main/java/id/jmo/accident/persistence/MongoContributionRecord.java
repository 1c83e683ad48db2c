package id.jmo.accident.persistence;

import id.jmo.accident.application.ContributionRecord;
import id.jmo.platform.mongo.ReplicatedFacts;
import id.jmo.platform.values.MemberId;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

@Component
class MongoContributionRecord implements ContributionRecord {

    record Copy(YearMonth lastMonth) {}

    private final ReplicatedFacts<Copy> copies;

    MongoContributionRecord(MongoOperations mongo) {
        this.copies = new ReplicatedFacts<>(mongo, "contributionFacts", Copy.class);
    }

    @Override
    public Optional<YearMonth> lastMonth(MemberId member) {
        return copies.find(member.toString()).map(Copy::lastMonth);
    }

    @Override
    public void keep(MemberId member, YearMonth lastMonth, long sequence) {
        copies.keepIfNewer(member.toString(), sequence, new Copy(lastMonth));
    }
}
