package id.jmo.memberapp;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The member's page about themselves, and before a claim the question whose an account is. */
@ConsumerPactTest
@PactTestFor(providerName = "account-service-api", pactVersion = PactSpecVersion.V4)
class AccountServicePactTest {

    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    private static final String CHECK = "https://jmo.example/api/v1/member-cards/verification/a-code/page";

    record Member(
            UUID memberId,
            String name,
            String nik,
            String kpj,
            LocalDate birthDate,
            String segment,
            Membership membership,
            CivilRegistry civilRegistry,
            String language) {}

    record Membership(String status) {}

    record CivilRegistry(String status) {}

    record Card(
            String name,
            String nik,
            String kpj,
            String status,
            List<String> programmes,
            Instant asOf,
            Verification verification) {}

    record Verification(String url, Instant validUntil) {}

    private static final String CHECKS = "/api/v1/members/me/bank-account-checks";
    private static final String STATUS = "CHECKING|OWN|NOT_OWN|UNKNOWN";
    private static final UUID ASKED = UUID.fromString("01920000-0000-7000-8000-00000000b003");
    private static final String KEY = "01920000-0000-7000-8000-0000000b0001";

    record Check(UUID checkId, String status, String waitsUntil) {}

    @Pact(provider = "account-service-api", consumer = "member-app")
    V4Pact ownData(PactBuilder pact) {
        return pact.given("the member is registered")
                .expectsToReceiveHttpInteraction(
                        "a look at the member's own data",
                        http -> http.withRequest(request -> Interactions.get(request, "/api/v1/members/me"))
                                .willRespondWith(response -> Interactions.ok(
                                        response,
                                        body -> body.uuid("memberId", MEMBER)
                                                .stringType("name", "Eileen Collins")
                                                .stringMatcher("nik", Interactions.MASKED, "************0001")
                                                .stringMatcher("kpj", Interactions.MASKED, "*******8901")
                                                .stringMatcher("birthDate", Interactions.DATE, "1956-11-19")
                                                .stringMatcher("segment", "PU|BPU|PMI|JAKON", "PU")
                                                .object(
                                                        "membership",
                                                        membership -> membership.stringMatcher(
                                                                "status", "ACTIVE|ENDED", "ACTIVE"))
                                                .object(
                                                        "civilRegistry",
                                                        registry -> registry.stringMatcher(
                                                                "status",
                                                                "UNCHECKED|UNAVAILABLE|MATCHED|MISMATCHED",
                                                                "MATCHED"))
                                                .stringMatcher("language", "id|en", "id"))))
                .given("the member is registered")
                .expectsToReceiveHttpInteraction(
                        "a look at the digital card",
                        http -> http.withRequest(request -> Interactions.get(request, "/api/v1/members/me/card"))
                                .willRespondWith(response -> Interactions.ok(
                                        response,
                                        body -> body.stringType("name", "Eileen Collins")
                                                .stringMatcher("nik", Interactions.MASKED, "************0001")
                                                .stringMatcher("kpj", "\\d{11}", "18012348901")
                                                .stringMatcher("status", "ACTIVE|ENDED", "ACTIVE")
                                                .minArrayLike(
                                                        "programmes",
                                                        1,
                                                        PactDslJsonRootValue.stringMatcher(Interactions.CODE, "JKK"),
                                                        1)
                                                .stringMatcher("asOf", Interactions.TIME, "2026-10-05T10:00:00+07:00")
                                                .object(
                                                        "verification",
                                                        verification -> verification
                                                                .stringMatcher("url", "https?://.+", CHECK)
                                                                .stringMatcher(
                                                                        "validUntil",
                                                                        Interactions.TIME,
                                                                        "2026-10-05T10:05:00+07:00")))))
                .toPact();
    }

    @Test
    @PactTestFor(pactMethod = "ownData")
    void the_member_sees_who_the_service_takes_them_for_and_shows_the_card(MockServer server) {
        Member me = new MemberApp(server).get("/api/v1/members/me").as(Member.class);
        Card card = new MemberApp(server).get("/api/v1/members/me/card").as(Card.class);

        assertThat(card)
                .isEqualTo(new Card(
                        "Eileen Collins",
                        "************0001",
                        "18012348901",
                        "ACTIVE",
                        List.of("JKK"),
                        Instant.parse("2026-10-05T03:00:00Z"),
                        new Verification(CHECK, Instant.parse("2026-10-05T03:05:00Z"))));

        assertThat(me)
                .isEqualTo(new Member(
                        MEMBER,
                        "Eileen Collins",
                        "************0001",
                        "*******8901",
                        LocalDate.of(1956, 11, 19),
                        "PU",
                        new Membership("ACTIVE"),
                        new CivilRegistry("MATCHED"),
                        "id"));
    }

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
                                        Matchers.fromProviderState(CHECKS + "/${checkId}", CHECKS + "/" + ASKED)))
                                .willRespondWith(response -> Interactions.ok(response, body -> check(body, "OWN"))))
                .toPact();
    }

    private static void check(LambdaDslObject body, String status) {
        body.uuid("checkId", ASKED)
                .stringMatcher("status", STATUS, status)
                .stringMatcher("waitsUntil", Interactions.TIME, "2026-10-05T10:00:30+07:00");
    }

    @Test
    @PactTestFor(pactMethod = "checks")
    void a_member_asks_whose_an_account_is_and_reads_the_answer(MockServer server) {
        MemberApp app = new MemberApp(server);

        Check asked = app.postOnce(CHECKS, KEY, """
                {"bankCode": "014", "accountNumber": "1234567890"}""").as(Check.class);
        Check answered = app.get(CHECKS + "/" + ASKED).as(Check.class);

        assertThat(asked).isEqualTo(new Check(ASKED, "CHECKING", "2026-10-05T10:00:30+07:00"));
        assertThat(answered.status()).isEqualTo("OWN");
    }
}
