package id.jmo.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MessagePactBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonRootValue;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.consumer.junit5.ProviderType;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Interaction;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.notification.application.Notice;
import id.jmo.notification.messaging.MessagingTestAccess;
import id.jmo.notification.model.Audience;
import id.jmo.notification.model.Campaign;
import id.jmo.notification.model.Fact;
import id.jmo.notification.model.NotificationContent;
import id.jmo.notification.model.Subject;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What campaigns read of the events of promotions. Each message is described by its type. */
@ConsumerPactTest
@PactTestFor(
        providerName = "information-service",
        pactMethod = "events",
        providerType = ProviderType.ASYNCH,
        pactVersion = PactSpecVersion.V4)
class InformationEventsPactTest {

    private static final String PROMO = "01920000-0000-7000-8000-00000000a001";
    private static final String TYPE = "id.jmo.information.promo-published.v1";
    private static final List<Notice> NOTICES = NoticePacts.noticesOf("jmo.information.v1").stream()
            .filter(notice -> notice.eventType().equals(TYPE))
            .toList();
    private static final JsonMapper JSON = TestPersonalData.eventJson();

    /** Where the format of a fact does not say it all. */
    private static void field(LambdaDslObject data, String name, Runnable byFormat) {
        switch (name) {
            case "promoId" -> data.uuid(name, UUID.fromString(PROMO));
            case "merchant" -> data.stringType(name, "Apotek Sehat");
            case "audience" ->
                data.object(
                        name,
                        audience -> audience.eachLike(
                                        "segments", PactDslJsonRootValue.stringMatcher("PU|BPU|PMI|JAKON", "PU"))
                                .booleanType("activeOnly", true));
            default -> byFormat.run();
        }
    }

    @Pact(provider = "information-service", consumer = "notification-service")
    V4Pact events(PactBuilder builder) {
        MessagePactBuilder messages = builder.usingLegacyMessageDsl();
        NOTICES.forEach(notice -> messages.expectsToReceive(notice.eventType())
                .withMetadata(Map.of("contentType", "application/json", "ce_type", notice.eventType()))
                .withContent(
                        LambdaDsl.newJsonBody(data -> NoticePacts.state(data, notice, InformationEventsPactTest::field))
                                .build()));
        return messages.toPact(V4Pact.class);
    }

    @Test
    void a_published_promotion_is_understood_as_a_campaign(List<V4Interaction.AsynchronousMessage> messages) {
        Campaign campaign = MessagingTestAccess.campaign(JSON, NOTICES.getFirst(), NoticePacts.find(messages, TYPE));

        assertThat(campaign.subject()).isEqualTo(new Subject("promo", PROMO));
        assertThat(campaign.audience()).isEqualTo(new Audience(Set.of("PU"), true));
        assertThat(campaign.content())
                .isEqualTo(new NotificationContent(
                        "promo-published",
                        Map.of(
                                "title",
                                new Fact.Bilingual("teks", "text"),
                                "merchant",
                                new Fact.Text("Apotek Sehat"),
                                "validUntil",
                                new Fact.Time(Instant.parse(NoticePacts.TIME)))));
    }
}
