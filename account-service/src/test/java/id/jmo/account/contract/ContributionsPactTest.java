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

/** What this service reads of paid contributions. */
@ConsumerPactTest
@PactTestFor(
        providerName = "contribution-service",
        pactMethod = "paid",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ContributionsPactTest {

    private static final String PAID = "id.jmo.contribution.paid.v1";
    private static final String LAPSED = "id.jmo.contribution.lapsed.v1";
    private static final String RESUMED = "id.jmo.contribution.resumed.v1";
    private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    @Pact(provider = "contribution-service", consumer = "account-service")
    V4Pact paid(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        expect(messages, PAID, paid -> paid.stringMatcher("paidOn", DATE, "2026-10-02"));
        expect(messages, LAPSED, lapsed -> lapsed.stringMatcher("lapsedOn", DATE, "2026-07-16"));
        expect(messages, RESUMED, resumed -> {});
        return messages.toPact(V4Pact.class);
    }

    private static void expect(MessagePactBuilder messages, String type, Consumer<LambdaDslObject> more) {
        messages.expectsToReceive(type)
                .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                .withContent(LambdaDsl.newJsonBody(body -> more.accept(body.uuid("memberId", MEMBER)))
                        .build());
    }

    @Test
    void contributions_say_whose_they_are_when_they_were_paid_and_that_none_are(
            List<V4Interaction.AsynchronousMessage> messages) {
        Map<String, byte[]> bodies = messages.stream()
                .collect(Collectors.toMap(
                        V4Interaction::getDescription,
                        message -> message.getContents().getContents().getValue()));

        assertThat(bodies).containsOnlyKeys(PAID, LAPSED, RESUMED);
        bodies.forEach((type, body) -> {
            switch (type) {
                case PAID -> {
                    assertThat(MessagingTestAccess.payer(JSON, body)).isEqualTo(new MemberId(MEMBER));
                    assertThat(MessagingTestAccess.paidOn(JSON, body)).isEqualTo(LocalDate.of(2026, 10, 2));
                }
                case LAPSED ->
                    assertThat(MessagingTestAccess.lapsedOn(JSON, body)).isEqualTo(LocalDate.of(2026, 7, 16));
                default -> assertThat(MessagingTestAccess.resumed(JSON, body)).isEqualTo(new MemberId(MEMBER));
            }
        });
    }
}
