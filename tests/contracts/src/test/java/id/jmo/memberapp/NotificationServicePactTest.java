package id.jmo.memberapp;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.platform.testsupport.ConsumerPactTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The inbox. */
@ConsumerPactTest
@PactTestFor(providerName = "notification-service-api", pactMethod = "inbox", pactVersion = PactSpecVersion.V4)
class NotificationServicePactTest {

    private static final UUID CLAIM = UUID.fromString("01920000-0000-7000-8000-00000000c001");

    record Inbox(List<Item> items) {}

    record Item(String id, UUID claimId, String step, String title, String body, String occurredAt) {}

    @Pact(provider = "notification-service-api", consumer = "member-app")
    V4Pact inbox(PactBuilder pact) {
        return pact.given("the member was told of a claim")
                .expectsToReceiveHttpInteraction(
                        "a look into the inbox",
                        http -> http.withRequest(request -> Interactions.get(request, "/api/v1/notifications"))
                                .willRespondWith(response -> Interactions.ok(
                                        response,
                                        body -> body.minArrayLike(
                                                "items",
                                                1,
                                                item -> item.stringType("id", "an-id")
                                                        .uuid("claimId", CLAIM)
                                                        .stringMatcher("step", "[a-z]+(-[a-z]+)*", "claim-submitted")
                                                        .stringType("title", "Klaim JHT Anda kami terima")
                                                        .stringType("body", "Klaim JHT Anda kami terima.")
                                                        .stringMatcher(
                                                                "occurredAt",
                                                                Interactions.TIME,
                                                                "2026-10-05T09:15:00+07:00")))))
                .toPact();
    }

    @Test
    void the_member_reads_what_they_were_told(MockServer server) {
        Inbox inbox = new MemberApp(server).get("/api/v1/notifications").as(Inbox.class);

        assertThat(inbox.items())
                .containsExactly(new Item(
                        "an-id",
                        CLAIM,
                        "claim-submitted",
                        "Klaim JHT Anda kami terima",
                        "Klaim JHT Anda kami terima.",
                        "2026-10-05T09:15:00+07:00"));
    }
}
