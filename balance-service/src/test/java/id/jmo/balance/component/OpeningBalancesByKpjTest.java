package id.jmo.balance.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.balance.application.MemberRecords;
import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.testsupport.FileImports.Ended;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;

/** The former books know a member by the KPJ, and by no id of ours. */
class OpeningBalancesByKpjTest extends BalanceComponentTest {

    private static final String BY_KPJ = "kpj,asOf,amount,externalId\n";
    private static final String BY_MEMBER_ID = "memberId,asOf,amount,externalId\n";

    @Autowired
    MemberRecords members;

    @Autowired
    MongoOperations mongo;

    @Autowired
    DataMigration fingerprintsOfKpjs;

    @Test
    void a_line_names_the_member_by_the_kpj_as_the_former_books_do() {
        Kpj kpj = known(member);

        Ended imported = importFile(BY_KPJ + kpj.digits() + ",2026-01-31,7200000," + member + "-opening\n");

        assertThat(imported.counts()).containsExactly(1L, 1L, 0L, 0L);
        assertThat(ledger.current(member).available().amount()).isEqualTo(7_200_000);
        assertThat(importFile(BY_MEMBER_ID + member + ",2026-01-31,7200000," + member + "-opening\n")
                        .counts())
                .as("the same line, with the member's id")
                .containsExactly(1L, 0L, 1L, 0L);
    }

    @Test
    void a_kpj_of_no_member_is_a_bad_line_and_nothing_is_stored() {
        Kpj kpj = known(member);
        String file = BY_KPJ
                + kpj.digits() + ",2026-01-31,300000,ok-" + member + "\n"
                + unusedKpj().digits() + ",2026-01-31,300000,x-1\n"
                + "1901234567,2026-01-31,300000,x-2\n"
                + ",2026-01-31,0,x-3\n";

        assertThat(importFile(file).refusals())
                .containsExactly(
                        "3 kpj: kpj-unknown", "4 kpj: kpj-form", "5 kpj: required", "5 amount: savings-amount");
        assertThat(ledger.current(member).sequence()).isZero();
    }

    @Test
    void a_kpj_that_two_members_have_by_what_is_known_here_is_nobodys() {
        Kpj kpj = known(member);
        MemberId other = MemberId.next();
        registered(other, kpj, 1, "ACTIVE", null);
        Awaitility.await().until(() -> members.find(other).isPresent());

        assertThat(importFile(BY_KPJ + kpj.digits() + ",2026-01-31,300000,x-" + member + "\n")
                        .refusals())
                .containsExactly("2 kpj: kpj-unknown");
    }

    @Test
    void members_from_before_they_were_found_by_their_kpj_are_found_by_it_as_well() {
        Kpj kpj = known(member);
        mongo.updateFirst(query(where("_id").is(member.toString())), new Update().unset("kpjFingerprint"), "members");
        assertThat(members.withKpjs(List.of(kpj))).isEmpty();

        fingerprintsOfKpjs
                .batch()
                .accept(mongo.find(query(where("_id").is(member.toString())), Document.class, "members"));

        assertThat(members.withKpjs(List.of(kpj))).isEqualTo(Map.of(kpj, member));
    }

    /** The KPJ of a member who is on record here. */
    private Kpj known(MemberId who) {
        Kpj kpj = unusedKpj();
        registered(who, kpj, 1, "ACTIVE", null);
        Awaitility.await().until(() -> members.find(who).isPresent());
        return kpj;
    }

    private static Kpj unusedKpj() {
        return new Kpj("27" + ThreadLocalRandom.current().nextLong(100_000_000, 1_000_000_000));
    }
}
