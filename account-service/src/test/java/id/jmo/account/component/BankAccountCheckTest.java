package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.workers.ErasureJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Whether a bank account is in the member's own name, before a claim names it. */
class BankAccountCheckTest extends DataUpdateSteps {

    private static final String CHECKS = "/api/v1/members/me/bank-account-checks";
    private static final String ORDERS = "jmo.bank-account-checks.v1";
    private static final String REQUESTED = "id.jmo.bank-account-check.requested.v1";
    private static final String COLLECTION = "bankAccountChecks";

    @Autowired
    @Qualifier("expiredDocuments")
    ErasureJob.Erasable expired;

    @LocalServerPort
    int port;

    private MemberId me;

    @BeforeEach
    void register() {
        me = registered();
    }

    @ParameterizedTest
    @CsvSource({
        "OWN_ACCOUNT, OWN",
        "HOLDER_NAME_DIFFERS, NOT_OWN",
        "ACCOUNT_UNKNOWN, NOT_OWN",
        "ACCOUNT_CLOSED, NOT_OWN",
        "ACCOUNT_DORMANT, NOT_OWN",
        "LIMIT_EXCEEDED, NOT_OWN",
    })
    void a_member_learns_whether_an_account_is_in_their_name_and_nothing_else(String outcome, String status) {
        JsonNode begun = begun(me, freshAccountNumber());
        assertThat(begun.path("status").asString()).isEqualTo("CHECKING");

        String check = begun.path("checkId").asString();
        answers(check, outcome);

        awaitStatus(me, check, status);
        assertThat(view(me, check).propertyNames()).containsExactlyInAnyOrder("checkId", "status", "waitsUntil");
    }

    @Test
    void the_order_names_the_account_and_the_member_encrypted_and_the_account_is_kept_nowhere_else() {
        String account = freshAccountNumber();

        String check = begun(me, account).path("checkId").asString();

        PublishedEvent order = topics.await(ORDERS, REQUESTED, check);
        assertThat(order.json().toString()).doesNotContain(account, "Collins");
        assertThat(order.json().path("memberId").asString()).isEqualTo(me.toString());
        assertThat(order.json().at("/account/bankCode").asString()).isEqualTo("014");
        assertThat(reveal(order.json().at("/account/accountNumber"))).isEqualTo(account);
        assertThat(reveal(order.json().at("/account/holderName"))).isEqualTo("Eileen Collins");
        await().untilAsserted(() ->
                assertThat(stored(check)).doesNotContainKey("pending").doesNotContainKey("account"));
        assertThat(stored(check).toJson()).doesNotContain(account, "\"014\"", "Collins");
    }

    @Test
    void a_bank_that_does_not_answer_is_said_to_be_away_until_it_does() {
        String check = begun(me, freshAccountNumber()).path("checkId").asString();

        awaitStatus(me, check, "UNKNOWN");
        answers(check, "OWN_ACCOUNT");

        awaitStatus(me, check, "OWN");
    }

    @Test
    void a_request_that_is_repeated_asks_once_and_counts_once() {
        String key = UUID.randomUUID().toString();
        String account = freshAccountNumber();
        for (int time = 0; time < 7; time++) {
            begin(me, key, account).expectStatus().isAccepted();
        }

        String check = checkOf(begin(me, key, account)).path("checkId").asString();
        topics.await(ORDERS, REQUESTED, check);
        begun(me, freshAccountNumber());

        assertThat(topics.published(ORDERS, check)).hasSize(1);
    }

    @Test
    void a_member_does_not_try_out_accounts() {
        for (int number = 0; number < 5; number++) {
            begun(me, freshAccountNumber());
        }

        RestTestClient.ResponseSpec refused = begin(me, UUID.randomUUID().toString(), freshAccountNumber());

        mustBeTooMany(refused);
        begun(registered(), freshAccountNumber());
    }

    @Test
    void of_one_account_is_not_asked_without_end_whoever_asks() {
        String account = freshAccountNumber();
        for (int number = 0; number < 5; number++) {
            begun(registered(), account);
        }

        mustBeTooMany(begin(me, UUID.randomUUID().toString(), account));
        begun(me, freshAccountNumber());
    }

    @Test
    void nobody_reads_the_check_of_another_member() {
        String check = begun(me, freshAccountNumber()).path("checkId").asString();

        for (String unknown : List.of(CHECKS + "/" + check, CHECKS + "/" + UUID.randomUUID())) {
            get(unknown, Tokens.member(registered()))
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("urn:jmo:problem:bank-account-check-not-found");
        }
    }

    @Test
    void what_is_malformed_is_named_and_asks_nobody() {
        long before = mongo.getCollection(COLLECTION).countDocuments();

        assertThat(faults(
                        begin(me, UUID.randomUUID().toString(), Map.of("bankCode", "BCA", "accountNumber", "12-34")),
                        400))
                .containsExactlyInAnyOrder("bankCode: bank-code-form", "accountNumber: account-number-form");
        post(CHECKS, Tokens.member(me), Map.of("bankCode", "014", "accountNumber", freshAccountNumber()))
                .expectStatus()
                .isBadRequest();

        assertThat(mongo.getCollection(COLLECTION).countDocuments()).isEqualTo(before);
    }

    @Test
    void who_is_no_member_yet_cannot_ask() {
        begin(MemberId.next(), UUID.randomUUID().toString(), freshAccountNumber())
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:member-not-found");
    }

    @Test
    void a_check_is_erased_after_a_day() {
        String check = begun(me, freshAccountNumber()).path("checkId").asString();
        topics.await(ORDERS, REQUESTED, check);
        await().untilAsserted(() -> assertThat(stored(check)).doesNotContainKey("pending"));
        String name = COLLECTION + "/" + check;
        assertThat(expired.due(Instant.now().plus(Duration.ofHours(23)), 100_000))
                .doesNotContain(name);

        assertThat(expired.due(Instant.now().plus(Duration.ofHours(25)), 100_000))
                .contains(name);
        expired.erase(name);
        answers(check, "OWN_ACCOUNT");
        String later = begun(me, freshAccountNumber()).path("checkId").asString();
        answers(later, "OWN_ACCOUNT");
        awaitStatus(me, later, "OWN");

        assertThat(stored(check)).isNull();
    }

    private JsonNode begun(MemberId member, String account) {
        return checkOf(begin(member, UUID.randomUUID().toString(), account));
    }

    private static JsonNode checkOf(RestTestClient.ResponseSpec answer) {
        return answer.expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private RestTestClient.ResponseSpec begin(MemberId member, String key, String account) {
        return begin(member, key, Map.of("bankCode", "014", "accountNumber", account));
    }

    private RestTestClient.ResponseSpec begin(MemberId member, String key, Map<String, String> body) {
        return withoutRetries()
                .post()
                .uri(CHECKS)
                .headers(headers -> {
                    headers.setBearerAuth(Tokens.member(member));
                    headers.set("Idempotency-Key", key);
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    /** The usual client waits for as long as an answer says, which is a day here, and asks again. */
    private RestTestClient withoutRetries() {
        return RestTestClient.bindToServer(new JdkClientHttpRequestFactory())
                .baseUrl("http://localhost:" + port)
                .build();
    }

    private static void mustBeTooMany(RestTestClient.ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueMatches("Retry-After", "[1-9]\\d{0,4}")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:jmo:problem:too-many-bank-account-checks");
    }

    /** payout-service passes on what the bank says. */
    private void answers(String check, String outcome) {
        topics.publishWithId(
                "jmo.account-inquiries.v1",
                UUID.randomUUID().toString(),
                "id.jmo.account-inquiry.answered.v1",
                check,
                1,
                Map.of("inquiryId", check, "memberId", me, "outcome", outcome));
    }

    private JsonNode view(MemberId member, String check) {
        return get(CHECKS + "/" + check, Tokens.member(member))
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private void awaitStatus(MemberId member, String check, String status) {
        await().untilAsserted(() ->
                assertThat(view(member, check).path("status").asString()).isEqualTo(status));
    }

    private Document stored(String check) {
        return mongo.findById(check, Document.class, COLLECTION);
    }
}
