package id.jmo.notification.contract;

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
import id.jmo.notification.messaging.MessagingTestAccess;
import id.jmo.notification.model.ClaimNews;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What we read of the events of a claim. Each message is described by its event type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "claim-service",
        pactMethod = "events",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class ClaimEventsPactTest {

    private static final UUID CLAIM = UUID.fromString("01920000-0000-7000-8000-00000000c001");
    private static final UUID MEMBER = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final UUID PAYOUT = UUID.fromString("01920000-0000-7000-8000-00000000d001");
    private static final String TIME = "2026-10-05T02:15:00Z";
    private static final Instant AT = Instant.parse(TIME);
    private static final Rupiah AMOUNT = Rupiah.of(9_600_000);

    private static final JsonMapper JSON = TestPersonalData.eventJson();

    private static Map<String, Consumer<LambdaDslObject>> events() {
        Map<String, Consumer<LambdaDslObject>> events = new LinkedHashMap<>();
        events.put("submitted", data -> time(time(data, "submittedAt"), "payBy"));
        events.put("sent-to-review", data -> {});
        events.put("approved", data -> {
            data.uuid("payoutId", PAYOUT);
            data.integerType("gross", 9_600_000);
            data.integerType("tax", 0);
            data.integerType("net", 9_600_000);
            time(data, "payBy");
        });
        events.put("rejected", data -> data.array("reasons", list -> list.stringType("IDENTITY_REFUSED")));
        events.put("cancelled", data -> {});
        events.put("returned", data -> data.uuid("payoutId", PAYOUT).stringType("reason", "ACCOUNT_CLOSED"));
        events.put(
                "payout-account-corrected",
                data -> time(data.uuid("payoutId", PAYOUT).integerType("net", 9_600_000), "payBy"));
        events.put("completed", data -> {
            time(data.integerType("net", 9_600_000), "completedAt");
            data.stringMatcher("bankCode", "\\d{3}", "014");
            data.stringMatcher("accountNumberMasked", "\\*+\\d{4}", "******7890");
        });
        return events;
    }

    private static LambdaDslObject time(LambdaDslObject data, String field) {
        return data.stringMatcher(field, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z", TIME);
    }

    @Pact(provider = "claim-service", consumer = "notification-service")
    V4Pact events(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        events().forEach((name, more) -> {
            String type = "id.jmo.claim." + name + ".v1";
            messages.expectsToReceive(type)
                    .withMetadata(Map.of("contentType", "application/json", "ce_type", type))
                    .withContent(LambdaDsl.newJsonBody(data -> {
                                data.uuid("claimId", CLAIM).uuid("memberId", MEMBER);
                                more.accept(data);
                            })
                            .build());
        });
        return messages.toPact(V4Pact.class);
    }

    @Test
    void the_events_of_claims_are_understood(List<V4Interaction.AsynchronousMessage> messages) {
        assertThat(messages)
                .extracting(message -> MessagingTestAccess.news(
                        JSON,
                        message.getDescription(),
                        message.getContents().getContents().getValue()))
                .containsExactlyInAnyOrder(
                        new ClaimNews.Submitted(AT, AT),
                        new ClaimNews.SentToReview(),
                        new ClaimNews.Approved(AMOUNT, Rupiah.ZERO, AMOUNT, AT),
                        new ClaimNews.Rejected(List.of("IDENTITY_REFUSED")),
                        new ClaimNews.Cancelled(),
                        new ClaimNews.Returned("ACCOUNT_CLOSED"),
                        new ClaimNews.PayoutAccountCorrected(AMOUNT, AT),
                        new ClaimNews.Completed(AMOUNT, AT, "014", "******7890"));
    }
}
