package id.jmo.memberapp;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Before a claim the app asks whose an account is, and reads the answer. */
@ConsumerPactTest
@PactTestFor(providerName = "account-service-api", pactMethod = "checks", pactVersion = PactSpecVersion.V4)
class BankAccountChecksPactTest {

    private static final String CHECKS = "/api/v1/members/me/bank-account-checks";
    private static final String STATUS = "CHECKING|OWN|NOT_OWN|UNKNOWN";
    private static final UUID CHECK = UUID.fromString("01920000-0000-7000-8000-00000000b003");
    private static final String KEY = "01920000-0000-7000-8000-0000000b0001";

    record Check(UUID checkId, String status, String waitsUntil) {}

    @Pact(provider = "account-service-api", consumer = "member-app")
    V4Pact checks(PactBuilder pact) {
        return pact.given("the member is registered")
                .expectsToReceiveHttpInteraction(
                        "the question whose a bank account is",
                        http -> http.withRequest(request -> Interactions.post(
                                                request,
                                                CHECKS,
                                                body -> body.stringType("bankCode", "014")
                                                        .stringType("accountNumber", "1234567890"))
                                        .header("Idempotency-Key", KEY))
                                .willRespondWith(response -> Interactions.ok(response, body -> check(body, "CHECKING"))
                                        .status(202)))
                .given("the member has asked whose a bank account is")
                .expectsToReceiveHttpInteraction(
                        "a look at what the bank has answered",
                        http -> http.withRequest(request -> Interactions.get(
                                        request,
                                        Matchers.fromProviderState(CHECKS + "/${checkId}", CHECKS + "/" + CHECK)))
                                .willRespondWith(response -> Interactions.ok(response, body -> check(body, "OWN"))))
                .toPact();
    }

    private static void check(LambdaDslObject body, String status) {
        body.uuid("checkId", CHECK)
                .stringMatcher("status", STATUS, status)
                .stringMatcher("waitsUntil", Interactions.TIME, "2026-10-05T10:00:30+07:00");
    }

    @Test
    void a_member_asks_whose_an_account_is_and_reads_the_answer(MockServer server) {
        MemberApp app = new MemberApp(server);

        Check asked = app.postOnce(CHECKS, KEY, """
                {"bankCode": "014", "accountNumber": "1234567890"}""").as(Check.class);
        Check answered = app.get(CHECKS + "/" + CHECK).as(Check.class);

        assertThat(asked).isEqualTo(new Check(CHECK, "CHECKING", "2026-10-05T10:00:30+07:00"));
        assertThat(answered.status()).isEqualTo("OWN");
    }
}
