package id.jmo.platform.selfieproofs;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.store.HardenedStore;
import id.jmo.platform.selfieproofs.SelfieProofs.Objection;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Which selfies prove that a member is there. Real part: the hardened store. */
@SpringBootTest(
        properties = {
            "jmo.personal-data.keys.k1=AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
            "spring.application.name=sample",
            "spring.main.banner-mode=off"
        })
class SelfieProofsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T02:00:00Z");

    @Autowired
    private SelfieProofs selfies;

    @Autowired
    private MongoOperations mongo;

    private final MemberId member = MemberId.next();

    @Test
    void a_matching_selfie_of_the_last_hour_counts_for_one_change_however_often_that_is_asked_for() {
        VerificationId selfie = judged(member, true, Duration.ofMinutes(59));

        assertThat(selfies.use(selfie, member, "to 1234567890")).isEmpty();
        assertThat(selfies.use(selfie, member, "to 1234567890")).isEmpty();
        assertThat(selfies.use(selfie, member, "to 2234567890")).contains(Objection.USED);
        assertThat(mongo.findAll(Document.class, "guards").toString())
                .contains(selfie.toString())
                .doesNotContain("1234567890");
    }

    @Test
    void one_that_does_not_match_or_is_an_hour_old_or_is_another_members_does_not_count() {
        assertThat(selfies.use(judged(member, false, Duration.ZERO), member, "a"))
                .contains(Objection.NOT_MATCHED);
        assertThat(selfies.use(judged(member, true, Duration.ofHours(1)), member, "a"))
                .contains(Objection.TOO_OLD);
        assertThat(selfies.use(judged(MemberId.next(), true, Duration.ZERO), member, "a"))
                .contains(Objection.NOT_JUDGED);
        assertThat(selfies.use(unknown(), member, "a")).contains(Objection.NOT_JUDGED);
    }

    @Test
    void the_first_verdict_stays() {
        VerificationId selfie = judged(member, false, Duration.ZERO);
        selfies.keep(new SelfieJudged(selfie, member, "PAYOUT_ACCOUNT", "MATCH", NOW));

        assertThat(selfies.find(selfie).orElseThrow().matched()).isFalse();
    }

    @Test
    void a_selfie_that_was_taken_for_something_else_proves_nothing() {
        VerificationId selfie = unknown();
        selfies.keep(new SelfieJudged(selfie, member, "DATA_UPDATE", "MATCH", NOW));

        assertThat(selfies.use(selfie, member, "a")).contains(Objection.NOT_JUDGED);
    }

    private VerificationId judged(MemberId whose, boolean matched, Duration ago) {
        VerificationId verification = unknown();
        selfies.keep(new SelfieJudged(
                verification, whose, "PAYOUT_ACCOUNT", matched ? "MATCH" : "NO_MATCH", NOW.minus(ago)));
        return verification;
    }

    private static VerificationId unknown() {
        return VerificationId.of(UUID.randomUUID().toString());
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class SampleService {

        @Bean(destroyMethod = "close")
        HardenedStore hardenedStore() {
            return HardenedStore.inMemory();
        }

        @Bean
        MongoConnectionDetails storeAddress(HardenedStore store) {
            var address = new com.mongodb.ConnectionString(store.connectionString() + "/selfies");
            return () -> address;
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
