package id.jmo.account.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.account.application.MemberNames;
import id.jmo.account.application.MemberNames.Found;
import id.jmo.account.application.Members;
import id.jmo.account.component.RunningService;
import id.jmo.account.model.ContactDetails;
import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Nik;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** The bounds of a search by name, and how members of before come to be found. */
class MemberNamesTest extends RunningService {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    Members members;

    @Autowired
    MemberNames names;

    @Autowired
    MongoOperations mongo;

    @Autowired
    BlindIndex index;

    @Autowired
    @Qualifier("nameFingerprintsOfMembers")
    DataMigration migration;

    @Test
    void of_a_common_and_a_rare_word_those_with_the_rare_one_are_compared() {
        MemberId rare = registered("UMUMSEKALI JARANGSEKALI");
        for (int i = 0; i < 5; i++) {
            registered("UMUMSEKALI");
        }

        Found found = new MongoMemberNames(mongo, index, 3).newest(List.of("UMUMSEKALI", "JARANGSEKALI"), null, 20);

        assertThat(found).isEqualTo(new Found(List.of(rare), false));
    }

    @Test
    void when_every_word_is_common_the_newest_are_compared_and_it_is_said_that_there_may_be_more() {
        registered("SERINGPERTAMA SERINGKEDUA");
        for (int i = 0; i < 3; i++) {
            registered("SERINGPERTAMA");
            registered("SERINGKEDUA");
        }

        Found found = new MongoMemberNames(mongo, index, 3).newest(List.of("SERINGPERTAMA", "SERINGKEDUA"), null, 20);

        assertThat(found).isEqualTo(new Found(List.of(), true));
    }

    @Test
    void without_a_word_nobody_is_found() {
        assertThat(names.newest(List.of(), Registrations.BIRTH_DATE, 20)).isEqualTo(new Found(List.of(), false));
    }

    @Test
    void members_of_an_earlier_version_are_found_after_the_migration_and_whoever_cannot_be_read_holds_nobody_up() {
        MemberId before = registered("DARIVERSILAMA");
        MemberId broken = registered("TIDAKTERBACA");
        MemberId correct = registered("SUDAHBENAR");
        forget(before);
        forget(broken);
        mongo.updateFirst(byId(broken), Update.update("name", stored(correct).getString("name")), "members");
        Document untouched = stored(correct);
        assertThat(names.newest(List.of("DARIVERSILAMA"), null, 20).members()).isEmpty();

        migration.batch().accept(List.of(stored(before), stored(broken), untouched));
        migration.batch().accept(List.of(stored(before), stored(broken), untouched));

        assertThat(names.newest(List.of("DARIVERSILAMA"), Registrations.BIRTH_DATE, 20)
                        .members())
                .containsExactly(before);
        assertThat(stored(broken)).doesNotContainKey("nameFingerprints");
        assertThat(stored(correct).get("nameFingerprints")).isEqualTo(untouched.get("nameFingerprints"));
        assertThat(migration.earlierVersionsMayRun()).isTrue();
        mongo.remove(byId(broken), "members");
    }

    private void forget(MemberId member) {
        mongo.updateFirst(byId(member), new Update().unset("nameFingerprints"), "members");
    }

    private static Query byId(MemberId member) {
        return Query.query(Criteria.where("_id").is(member.toString()));
    }

    private Document stored(MemberId member) {
        return mongo.findById(member.toString(), Document.class, "members");
    }

    private MemberId registered(String name) {
        int number = NEXT.incrementAndGet();
        MemberId id = MemberId.next();
        members.add(Registrations.of(
                id,
                name,
                new Nik("317402150388%04d".formatted(number)),
                new Kpj("191%08d".formatted(number)),
                ContactDetails.of(null, null)));
        return id;
    }
}
