package id.jmo.account.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.account.messaging.MessagingTestAccess;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What this service reads of paid contributions, of employers, and of who was hired and who left according to them. */
@ConsumerPactTest
@PactTestFor(
        providerName = "contribution-service",
        pactMethod = "facts",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ContributionFactsPactTest {

    private static final String PAID = "id.jmo.contribution.paid.v1";
    private static final String LAPSED = "id.jmo.contribution.lapsed.v1";
    private static final String RESUMED = "id.jmo.contribution.resumed.v1";
    private static final String REGISTERED = "id.jmo.employer.registered.v1";
    private static final String STARTED = "id.jmo.employment.started.v1";
    private static final String ENDED = "id.jmo.employment.ended.v1";

    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @Pact(provider = "contribution-service", consumer = "account-service")
    V4Pact facts(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        expect(messages, PAID, paid -> ofMember(paid).stringMatcher("paidOn", DATE, "2026-10-02"));
        expect(messages, LAPSED, lapsed -> ofMember(lapsed).stringMatcher("lapsedOn", DATE, "2026-07-16"));
        expect(messages, RESUMED, ContributionFactsPactTest::ofMember);
        expect(
                messages,
                REGISTERED,
                employer ->
                        employer.stringType("employerNumber", "JJ010001").stringType("name", "PT Cakrawala Antariksa"));
        expect(
                messages,
                STARTED,
                started -> ofMember(started)
                        .stringType("employerNumber", "JJ010001")
                        .stringType("employer", "PT Cakrawala Antariksa")
                        .stringMatcher("startedOn", DATE, "2026-10-01"));
        expect(
                messages,
                ENDED,
                ended -> ofMember(ended)
                        .stringType("employerNumber", "JJ010001")
                        .stringMatcher("endedOn", DATE, "2026-10-31")
                        .stringMatcher(
                                "cause",
                                "RESIGNATION|TERMINATION|CONTRACT_ENDED|RETIREMENT|TOTAL_DISABILITY|DEATH",
                                "RESIGNATION"));
        return messages.toPact(V4Pact.class);
    }

    private static LambdaDslObject ofMember(LambdaDslObject body) {
        return body.uuid("memberId", MEMBER);
    }

    private static void expect(MessagePactBuilder messages, String type, Consumer<LambdaDslObject> body) {
        messages.expectsToReceive(type)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                .withContent(LambdaDsl.newJsonBody(body::accept).build());
    }

    @Test
    void each_says_whose_it_is_and_when(List<V4Interaction.AsynchronousMessage> messages) {
        Map<String, byte[]> bodies = messages.stream()
                .collect(Collectors.toMap(
                        V4Interaction::getDescription,
                        message -> message.getContents().getContents().getValue()));

        assertThat(bodies).containsOnlyKeys(PAID, LAPSED, RESUMED, REGISTERED, STARTED, ENDED);
        assertThat(MessagingTestAccess.payer(JSON, bodies.get(PAID))).isEqualTo(new MemberId(MEMBER));
        assertThat(MessagingTestAccess.paidOn(JSON, bodies.get(PAID))).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(MessagingTestAccess.lapsedOn(JSON, bodies.get(LAPSED))).isEqualTo(LocalDate.of(2026, 7, 16));
        assertThat(MessagingTestAccess.resumed(JSON, bodies.get(RESUMED))).isEqualTo(new MemberId(MEMBER));
        assertThat(report(bodies, REGISTERED)).isEqualTo("JJ010001 PT Cakrawala Antariksa");
        assertThat(report(bodies, STARTED)).isEqualTo(MEMBER + " JJ010001 2026-10-01");
        assertThat(report(bodies, ENDED)).isEqualTo(MEMBER + " JJ010001 2026-10-31 RESIGNATION");
    }

    private static String report(Map<String, byte[]> bodies, String type) {
        return MessagingTestAccess.report(JSON, type, bodies.get(type));
    }
}
