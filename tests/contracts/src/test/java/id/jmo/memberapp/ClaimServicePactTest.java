package id.jmo.memberapp;

import static id.jmo.memberapp.Interactions.CODE;
import static id.jmo.memberapp.Interactions.MASKED;
import static id.jmo.memberapp.Interactions.TIME;
import static id.jmo.memberapp.Interactions.get;
import static id.jmo.memberapp.Interactions.ok;
import static id.jmo.memberapp.Interactions.post;
import static id.jmo.memberapp.Interactions.problem;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.memberapp.MemberApp.Answer;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The way of a claim in the app: may I, I do, where is it. */
@ConsumerPactTest
@PactTestFor(providerName = "claim-service-api", pactMethod = "claims", pactVersion = PactSpecVersion.V4)
class ClaimServicePactTest {

    private static final String CLAIMS = "/api/v1/claims";
    private static final UUID CLAIM = UUID.fromString("01920000-0000-7000-8000-00000000c001");
    private static final UUID FOREIGN = UUID.fromString("01920000-0000-7000-8000-00000000c002");
    private static final String FIRST = "01920000-0000-7000-8000-0000000a0001";
    private static final String SECOND = "01920000-0000-7000-8000-0000000a0002";

    record Coded(String code, String text) {}

    record Eligibility(boolean eligible, long balance, long available, Coded cause, List<Tick> ticks) {}

    record Tick(String condition, boolean satisfied, Coded reason) {}

    record Claim(
            UUID claimId,
            String status,
            String phase,
            String phaseLabel,
            Coded cause,
            String payBy,
            Account payout,
            List<NextStep> nextSteps) {}

    record Account(String bankCode, String accountNumber) {}

    record NextStep(String action, String method, String href, String text) {}

    record OpenClaim(UUID openClaimId) {}

    record Timeline(UUID claimId, boolean ended, List<Entry> entries) {}

    record Entry(int number, String at, String phase, String phaseLabel, String text) {}

    @Pact(provider = "claim-service-api", consumer = "member-app")
    V4Pact claims(PactBuilder pact) {
        return pact.given("the member may claim")
                .expectsToReceiveHttpInteraction(
                        "the question whether the member may claim",
                        http -> http.withRequest(request -> get(request, CLAIMS + "/eligibility"))
                                .willRespondWith(response -> ok(
                                        response,
                                        body -> body.booleanValue("eligible", true)
                                                .integerType("balance", 9_600_000)
                                                .integerType("available", 9_600_000)
                                                .object("cause", cause -> coded(cause, "RESIGNATION"))
                                                .minArrayLike(
                                                        "ticks",
                                                        1,
                                                        tick -> tick.stringType("condition", "membership")
                                                                .booleanType("satisfied", true)
                                                                .object(
                                                                        "reason",
                                                                        reason -> reason.stringType(
                                                                                        "code", "membership-ended")
                                                                                .stringType(
                                                                                        "text", "Sudah berhenti"))))))
                .given("the member may claim")
                .expectsToReceiveHttpInteraction(
                        "a claim",
                        http -> http.withRequest(request -> submission(request, FIRST))
                                .willRespondWith(response -> ok(response, ClaimServicePactTest::claim)
                                        .status(201)
                                        .header(
                                                "Location",
                                                Matchers.regexp(
                                                        ".*" + CLAIMS + "/" + Interactions.UUID,
                                                        CLAIMS + "/" + CLAIM))))
                .given("the member has a claim under way")
                .expectsToReceiveHttpInteraction(
                        "a second claim",
                        http -> http.withRequest(request -> submission(request, SECOND))
                                .willRespondWith(response -> problem(
                                        response, 409, "claim-already-open", body -> body.uuid("openClaimId", CLAIM))))
                .given("the member has a claim under way")
                .expectsToReceiveHttpInteraction(
                        "a look at the claim",
                        http -> http.withRequest(request -> get(request, pathOf(CLAIM, "")))
                                .willRespondWith(response -> ok(response, ClaimServicePactTest::claim)))
                .given("the member has a claim under way")
                .expectsToReceiveHttpInteraction(
                        "a look at the timeline of the claim",
                        http -> http.withRequest(request -> get(request, pathOf(CLAIM, "/timeline")))
                                .willRespondWith(response -> ok(
                                        response,
                                        body -> body.uuid("claimId", CLAIM)
                                                .booleanType("ended", false)
                                                .minArrayLike(
                                                        "entries",
                                                        1,
                                                        entry -> entry.integerType("number", 1)
                                                                .stringMatcher("at", TIME, "2026-10-05T09:15:00+07:00")
                                                                .stringMatcher("phase", CODE, "SUBMITTED")
                                                                .stringType("phaseLabel", "Diajukan")
                                                                .stringType("text", "Klaim diajukan")))))
                .given("another member has a claim under way")
                .expectsToReceiveHttpInteraction(
                        "a look at another member's claim",
                        http -> http.withRequest(request -> get(request, pathOf(FOREIGN, "")))
                                .willRespondWith(response -> problem(response, 404, "claim-not-found", _ -> {})))
                .toPact();
    }

    @Test
    void a_claim_is_submitted_once_and_followed(MockServer server) {
        MemberApp app = new MemberApp(server);

        Eligibility eligibility = app.get(CLAIMS + "/eligibility").as(Eligibility.class);
        assertThat(eligibility.eligible()).isTrue();
        assertThat(eligibility.balance()).isEqualTo(9_600_000);
        assertThat(eligibility.ticks()).allMatch(Tick::satisfied);

        Answer taken = app.postOnce(CLAIMS, "key-of-the-claim", claimJson(FIRST));
        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.header("Location")).endsWith(CLAIMS + "/" + CLAIM);
        assertThat(taken.as(Claim.class).payout()).isEqualTo(new Account("014", "******7890"));

        Answer second = app.postOnce(CLAIMS, "key-of-the-claim", claimJson(SECOND));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem().type()).isEqualTo("urn:jmo:problem:claim-already-open");
        assertThat(second.as(OpenClaim.class).openClaimId()).isEqualTo(CLAIM);

        Claim claim = app.get(CLAIMS + "/" + CLAIM).as(Claim.class);
        assertThat(claim.claimId()).isEqualTo(CLAIM);
        assertThat(claim.nextSteps()).extracting(NextStep::action).containsExactly("cancel");

        Timeline timeline = app.get(CLAIMS + "/" + CLAIM + "/timeline").as(Timeline.class);
        assertThat(timeline.ended()).isFalse();
        assertThat(timeline.entries()).extracting(Entry::phase).containsExactly("SUBMITTED");

        Answer foreign = app.get(CLAIMS + "/" + FOREIGN);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.problem().type()).isEqualTo("urn:jmo:problem:claim-not-found");
    }

    private static Matcher pathOf(UUID example, String below) {
        return Matchers.fromProviderState(CLAIMS + "/${claimId}" + below, CLAIMS + "/" + example + below);
    }

    private static HttpRequestBuilder submission(HttpRequestBuilder request, String verification) {
        return post(
                        request,
                        CLAIMS,
                        body -> body.stringValue("cause", "RESIGNATION")
                                .stringValue("verificationId", verification)
                                .object(
                                        "payout",
                                        payout -> payout.stringValue("bankCode", "014")
                                                .stringValue("accountNumber", "1234567890")))
                .header("Idempotency-Key", Matchers.regexp("[\\x21-\\x7e]{1,100}", "key-of-the-claim"));
    }

    private static String claimJson(String verification) {
        return """
                {"cause": "RESIGNATION", "verificationId": "%s",
                 "payout": {"bankCode": "014", "accountNumber": "1234567890"}}""".formatted(verification);
    }

    private static void claim(LambdaDslObject body) {
        body.uuid("claimId", CLAIM)
                .stringMatcher("status", CODE, "VERIFYING")
                .stringMatcher("phase", CODE, "SUBMITTED")
                .stringType("phaseLabel", "Diajukan")
                .object("cause", cause -> coded(cause, "RESIGNATION"))
                .stringMatcher("payBy", TIME, "2026-10-05T17:00:00+07:00")
                .object(
                        "payout",
                        payout -> payout.stringType("bankCode", "014")
                                .stringMatcher("accountNumber", MASKED, "******7890"))
                .minArrayLike(
                        "nextSteps",
                        1,
                        step -> step.stringType("action", "cancel")
                                .stringMatcher("method", "POST|PUT", "POST")
                                .stringMatcher(
                                        "href",
                                        CLAIMS + "/" + Interactions.UUID + "/[a-z-]+",
                                        CLAIMS + "/" + CLAIM + "/cancellation")
                                .stringType("text", "Batalkan klaim"));
    }

    private static void coded(LambdaDslObject body, String code) {
        body.stringMatcher("code", CODE, code).stringType("text", "Mengundurkan diri");
    }
}
