package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.jmo.account.application.onetimecode.CheckCode;
import id.jmo.account.application.onetimecode.CodeLimits;
import id.jmo.account.application.onetimecode.IssueCode;
import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.account.model.onetimecode.CodeRefusal;
import id.jmo.account.model.onetimecode.OneTimeCode.Result;
import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class OneTimeCodesTest extends AccountComponentTest {

    private static final String CODES = "jmo.one-time-codes.v1";
    private static final String ISSUED = "id.jmo.account.code-issued.v1";

    @Autowired
    IssueCode issueCode;

    @Autowired
    CheckCode checkCode;

    @Autowired
    CodeLimits limits;

    @Autowired
    MongoOperations mongo;

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static IssueCode.Request to(String id, String address) {
        return new IssueCode.Request(id, CodeChannel.SMS, address, Language.ENGLISH, fresh());
    }

    private String codeSentFor(String id) {
        PublishedEvent sent = topics.await(CODES, ISSUED, id);
        return TestPersonalData.eventJson()
                .treeToValue(sent.json().path("code"), Confidential.class)
                .reveal();
    }

    @Test
    void a_code_is_sent_once_is_right_once_and_is_nowhere_in_clear() {
        String id = fresh();
        issueCode.issue(to(id, "+6281100007001"));

        String code = codeSentFor(id);

        assertThat(code).matches("\\d{6}");
        assertThat(topics.published(CODES, id)).hasSize(1);
        assertThat(topics.published(CODES, id).getFirst().json().toString()).doesNotContain(code, "81100007001");
        assertThat(mongo.findById(id, Document.class, "oneTimeCodes").toJson()).doesNotContain(code, "81100007001");
        assertThat(checkCode.check(id, "+6281100007002", code)).isEqualTo(Result.WRONG);
        assertThat(checkCode.check(id, "+6281100007001", code)).isEqualTo(Result.RIGHT);
        assertThat(checkCode.check(id, "+6281100007001", code)).isEqualTo(Result.USED);
        assertThat(checkCode.check(fresh(), "+6281100007001", code)).isEqualTo(Result.EXPIRED);
    }

    @Test
    void of_a_hundred_tries_at_the_same_moment_five_count() throws Exception {
        String id = fresh();
        issueCode.issue(to(id, "+6281100007003"));
        String code = codeSentFor(id);
        String wrong = code.equals("000000") ? "000001" : "000000";

        List<Result> results = atOnce(100, () -> checkCode.check(id, "+6281100007003", wrong));

        assertThat(results).containsOnly(Result.WRONG, Result.EXHAUSTED);
        assertThat(results).filteredOn(Result.WRONG::equals).hasSize(5);
        assertThat(checkCode.check(id, "+6281100007003", code)).isEqualTo(Result.EXHAUSTED);
    }

    @Test
    void a_second_code_waits_for_a_minute_whoever_asks_for_it() {
        issueCode.issue(to(fresh(), "+6281100007004"));

        CodeRefusal refusal =
                catchThrowableOfType(CodeRefusal.class, () -> issueCode.issue(to(fresh(), "+6281100007004")));

        assertThat(refusal.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    @Test
    void neighbours_who_begin_at_the_same_moment_are_all_let_in_up_to_the_limit() {
        String network = fresh();
        Instant now = Instant.parse("2026-08-31T03:00:00.005Z");
        CodeLimits.Limit limit = new CodeLimits.Limit(3, Duration.ofDays(1), Duration.ZERO);

        assertThat(limits.take(network, limit, now)).isEmpty();
        assertThat(limits.take(network, limit, now.minusMillis(5)))
                .as("by the clock of another instance")
                .isEmpty();
        assertThat(limits.take(network, limit, now)).isEmpty();
        assertThat(limits.take(network, limit, now)).isPresent();
    }

    @Test
    void a_flood_of_requests_sends_a_victim_no_more_than_the_limit() throws Exception {
        CodeLimits.Limit limit = new CodeLimits.Limit(5, Duration.ofHours(24), Duration.ofSeconds(60));
        Instant start = Instant.parse("2026-10-05T03:00:00Z");
        String victim = "SMS|" + fresh();
        int allowed = 0;
        for (int minute = 0; minute < 60; minute++) {
            Instant now = start.plus(Duration.ofMinutes(minute));
            allowed += (int) atOnce(20, () -> limits.take(victim, limit, now)).stream()
                    .filter(Optional::isEmpty)
                    .count();
        }

        assertThat(allowed).isEqualTo(5);
        assertThat(limits.take(victim, limit, start.plus(Duration.ofHours(23))))
                .contains(start.plus(Duration.ofHours(24)));
        assertThat(limits.take(victim, limit, start.plus(Duration.ofHours(24)))).isEmpty();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(call));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
