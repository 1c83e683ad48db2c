package id.jmo.claim.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import id.jmo.platform.mongo.DataMigration;
import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.VerificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** How a submission is answered, and that a refused one stores nothing. */
class SubmissionTest extends ClaimComponentTest {

    @Autowired
    DataMigration guardsOfClaims;

    @Test
    void of_two_claims_submitted_at_the_same_instant_one_is_accepted_and_the_other_refused_with_its_id()
            throws Exception {
        for (int round = 0; round < 5; round++) {
            MemberId member = eligibleMember(BALANCE);
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<ApiResponse> submit = () -> {
                Map<String, Object> claim = claim();
                start.await();
                return submit(member, claim);
            };

            List<ApiResponse> answers;
            try (var pool = Executors.newFixedThreadPool(2)) {
                List<Future<ApiResponse>> both = pool.invokeAll(List.of(submit, submit));
                answers = List.of(both.get(0).get(), both.get(1).get());
            }

            assertThat(answers).extracting(ApiResponse::status).containsExactlyInAnyOrder(201, 409);
            ApiResponse taken = answers.stream()
                    .filter(answer -> answer.status() == 201)
                    .findFirst()
                    .orElseThrow();
            ApiResponse refused = answers.stream()
                    .filter(answer -> answer.status() == 409)
                    .findFirst()
                    .orElseThrow();
            refused.mustBeProblem(409, "claim-already-open");
            assertThat(refused.text("/openClaimId")).isEqualTo(taken.text("/claimId"));
            assertThat(claimsOf(member)).hasSize(1);
        }
    }

    @Test
    void a_second_claim_while_one_is_open_names_the_open_one() {
        MemberId member = eligibleMember(BALANCE);
        String open = submittedBy(member);

        ApiResponse refused = submit(member, claim()).mustBeProblem(409, "claim-already-open");

        assertThat(refused.text("/openClaim")).isEqualTo("/api/v1/claims/" + open);
        assertThat(eligibility(member).body().path("ticks").findValuesAsString("code"))
                .contains("claim-open");
    }

    @Test
    void the_same_key_with_the_same_claim_is_answered_as_before() {
        MemberId member = eligibleMember(BALANCE);
        Map<String, Object> claim = claim();

        ApiResponse first = submit(member, "key-1", claim).must(201);
        ApiResponse again = submit(member, "key-1", claim).must(201);

        assertThat(again.text("/claimId")).isEqualTo(first.text("/claimId"));
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.headers().getLocation()).isEqualTo(first.headers().getLocation());
        assertThat(claimsOf(member)).hasSize(1);
    }

    @Test
    void the_same_key_with_another_claim_is_refused() {
        MemberId member = eligibleMember(BALANCE);
        submit(member, "key-2", claim()).must(201);

        submit(member, "key-2", claim()).mustBeProblem(422, "idempotency-key-reused");
        assertThat(claimsOf(member)).hasSize(1);
    }

    @Test
    void a_refused_claim_keeps_its_key_and_says_so_and_succeeds_with_another_once_nothing_stands_in_the_way() {
        MemberId member = knownMember(BALANCE, changed("membership", Map.of("status", "ACTIVE")));
        Map<String, Object> claim = claim();

        ApiResponse refused = submit(member, "key-3", claim).mustBeProblem(422, "claim-not-eligible");
        assertThat(refused.text("/detail")).contains("Idempotency-Key baru", "jawaban ini tetap milik permintaan ini");

        others.account("membership-ended", member, OtherServices.eligible(member));
        awaitEligible(member);

        ApiResponse again = submit(member, "key-3", claim).mustBeProblem(422, "claim-not-eligible");
        assertThat(again.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("/detail")).isEqualTo(refused.text("/detail"));
        assertThat(claimsOf(member)).isEmpty();

        submit(member, "key-4", claim).must(201);
        assertThat(claimsOf(member)).hasSize(1);
    }

    @Test
    void a_claim_without_a_key_is_refused() {
        MemberId member = eligibleMember(BALANCE);

        send(HttpMethod.POST, "/api/v1/claims", Tokens.member(member), claim(), Map.of())
                .must(400);
        assertThat(claimsOf(member)).isEmpty();
    }

    @Test
    void a_claim_that_names_no_account_is_paid_into_the_one_on_the_members_record() {
        MemberId member = withAccountOnRecord();
        assertThat(eligibility(member).text("/bankAccount/bankCode")).isEqualTo("008");
        assertThat(eligibility(member).text("/bankAccount/accountNumber")).isEqualTo("*********3456");

        ApiResponse submitted = submit(member, Map.of("cause", "RESIGNATION", "verificationId", uuid()))
                .must(201);

        assertThat(submitted.text("/payout/bankCode")).isEqualTo("008");
        assertThat(submitted.text("/payout/accountNumber")).isEqualTo("*********3456");
        String claim = submitted.text("/claimId");
        others.holds(claim, member, BALANCE);
        others.verifies(claim, member);
        JsonNode payout = published(claim, "approved").json().path("payout");
        assertThat(revealed(payout.path("accountNumber"))).isEqualTo("7700000123456");
        assertThat(revealed(payout.path("holderName"))).isEqualTo("EILEEN COLLINS");
        assertThat(mongo.findById(member.toString(), Document.class, "memberFacts")
                        .toJson())
                .doesNotContain("7700000123456");
    }

    @Test
    void a_claim_may_name_another_account_than_the_one_on_record() {
        MemberId member = withAccountOnRecord();

        assertThat(submit(member, claim()).must(201).text("/payout/accountNumber"))
                .isEqualTo("******7890");
    }

    @Test
    void who_has_no_account_on_record_has_to_name_one() {
        MemberId member = eligibleMember(BALANCE);
        assertThat(eligibility(member).body().path("bankAccount").isNull()).isTrue();

        ApiResponse refused = submit(member, Map.of("cause", "RESIGNATION", "verificationId", uuid()))
                .mustBeProblem(422, "payout-account-missing");

        assertThat(refused.faults()).containsExactly("payout: account-not-on-record");
        assertThat(claimsOf(member)).isEmpty();
    }

    private MemberId withAccountOnRecord() {
        MemberId member = knownMember(
                BALANCE,
                changed("bankAccount", Map.of("bankCode", "008", "accountNumber", Confidential.of("7700000123456"))));
        awaitEligible(member);
        return member;
    }

    private static String revealed(JsonNode encrypted) {
        return TestPersonalData.eventJson()
                .treeToValue(encrypted, Confidential.class)
                .reveal();
    }

    @Test
    void a_selfie_serves_one_claim_only() {
        MemberId member = eligibleMember(BALANCE);
        String verification = VerificationId.next().toString();
        String first = submit(member, claim("RESIGNATION", verification, "014", "1234567890"))
                .must(201)
                .text("/claimId");
        cancel(member, first).must(200);

        submit(member, claim("RESIGNATION", verification, "014", "1234567890"))
                .mustBeProblem(409, "verification-already-used");
    }

    @Test
    void an_instance_that_died_before_it_stored_a_claim_keeps_nobody_from_claiming() {
        MemberId member = eligibleMember(BALANCE);
        String verification = VerificationId.next().toString();
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(3));
        for (String value : List.of("open-claim:" + member, "verification:" + verification)) {
            mongo.insert(
                    new Document("_id", value)
                            .append("holder", ClaimId.next().toString())
                            .append("since", longAgo),
                    "guards");
        }

        submit(member, claim("RESIGNATION", verification, "014", "1234567890")).must(201);
    }

    @Test
    void claims_from_before_there_were_guards_exclude_others_as_before() {
        MemberId member = eligibleMember(BALANCE);
        String verification = VerificationId.next().toString();
        String open = submit(member, claim("RESIGNATION", verification, "014", "1234567890"))
                .must(201)
                .text("/claimId");
        mongo.remove(query(where("holder").is(open)), "guards");

        guardsOfClaims.batch().accept(mongo.find(query(where("_id").is(open)), Document.class, "claims"));

        submit(member, claim()).mustBeProblem(409, "claim-already-open");
        cancel(member, open).must(200);
        submit(member, claim("RESIGNATION", verification, "014", "1234567890"))
                .mustBeProblem(409, "verification-already-used");
    }

    @Test
    void bad_input_is_refused_with_every_faulty_field_named_and_nothing_stored() {
        MemberId member = eligibleMember(BALANCE);
        Map<String, String> faulty = Map.of(
                "{\"cause\": \"RESIGNATION\", ",
                "",
                "{}",
                "cause: required, verificationId: required",
                claimJson("BOREDOM", uuid(), "014", "1234567890"),
                "cause: unknown-value",
                claimJson("RESIGNATION", "no-id", "014", "1234567890"),
                "verificationId: identifier",
                "{\"cause\": \"RESIGNATION\", \"verificationId\": \"%s\", \"payout\": {}}".formatted(uuid()),
                "payout.accountNumber: required, payout.bankCode: required",
                claimJson("RESIGNATION", uuid(), "14", "12a"),
                "payout.accountNumber: account-number-form, payout.bankCode: bank-code-form",
                "[]",
                "");

        faulty.forEach((body, faults) -> {
            ApiResponse refused =
                    submit(member, UUID.randomUUID().toString(), body).must(400);
            assertThat(refused.text("/type")).startsWith("urn:jmo:problem:");
            assertThat(String.join(", ", refused.faults().stream().sorted().toList()))
                    .as(body)
                    .contains(faults);
        });
        assertThat(claimsOf(member)).isEmpty();
    }

    @Test
    void an_unknown_claim_and_another_members_claim_are_both_not_found() {
        MemberId owner = eligibleMember(BALANCE);
        MemberId stranger = eligibleMember(BALANCE);
        String claim = submittedBy(owner);

        for (String id : List.of(claim, ClaimId.next().toString())) {
            claim(stranger, id).mustBeProblem(404, "claim-not-found");
            cancel(stranger, id).mustBeProblem(404, "claim-not-found");
            get("/api/v1/claims/" + id + "/timeline", Tokens.member(stranger)).mustBeProblem(404, "claim-not-found");
            send(
                            HttpMethod.PUT,
                            "/api/v1/claims/" + id + "/payout-account",
                            Tokens.member(stranger),
                            Map.of(
                                    "bankCode",
                                    "014",
                                    "accountNumber",
                                    "1234567890",
                                    "verificationId",
                                    VerificationId.next()),
                            Map.of())
                    .mustBeProblem(404, "claim-not-found");
        }
        assertThat(claim(owner, claim).text("/status")).isEqualTo("VERIFYING");
    }

    @Test
    void only_members_claim_and_only_with_a_valid_token() {
        MemberId member = eligibleMember(BALANCE);

        Stream.of(Tokens.expired(member), Tokens.forged(member), Tokens.forAnotherAudience(member))
                .forEach(token -> get("/api/v1/claims", token).must(401));
        get("/api/v1/claims", Tokens.withRoles("claims-officer")).must(403);
        get("/api/v1/claim-reviews", Tokens.member(member)).must(403);
        get("/api/v1/late-claims", Tokens.member(member)).must(403);
    }

    @Test
    void a_claim_never_shows_the_account_in_clear_and_neither_does_the_store() {
        MemberId member = eligibleMember(BALANCE);
        String claim = submittedBy(member);

        assertThat(claim(member, claim).text("/payout/accountNumber")).isEqualTo("******7890");
        assertThat(mongo.findById(claim, org.bson.Document.class, "claims").toJson())
                .doesNotContain("1234567890")
                .doesNotContain("EILEEN");
    }

    @Test
    void the_list_of_claims_goes_on_where_the_cursor_says() {
        MemberId member = eligibleMember(BALANCE);
        List<String> submitted = new java.util.ArrayList<>();
        for (int i = 0; i < 21; i++) {
            String claim = submittedBy(member);
            submitted.addFirst(claim);
            cancel(member, claim).must(200);
        }

        ApiResponse first = get("/api/v1/claims", Tokens.member(member));
        ApiResponse rest = get("/api/v1/claims?cursor=" + first.text("/next"), Tokens.member(member));

        assertThat(items(first)).hasSize(20);
        assertThat(rest.body().path("next").isNull()).isTrue();
        assertThat(Stream.concat(items(first).stream(), items(rest).stream())
                        .map(item -> item.path("claimId").asString()))
                .isEqualTo(submitted);
    }

    private List<?> claimsOf(MemberId member) {
        return items(get("/api/v1/claims", Tokens.member(member)));
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    private static String claimJson(String cause, String verification, String bankCode, String accountNumber) {
        return """
                {"cause": "%s", "verificationId": "%s", "payout": {"bankCode": "%s", "accountNumber": "%s"}}""".formatted(cause, verification, bankCode, accountNumber);
    }
}
