package id.jmo.notification.contract;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.notification.application.ChannelSender;
import id.jmo.notification.application.ChannelSender.Message;
import id.jmo.notification.model.Importance;
import id.jmo.notification.model.Subject;
import id.jmo.notification.partners.PartnersTestAccess;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPartners;
import id.jmo.platform.values.Confidential;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an SMS is sent to the partner, and what is read of its answers. */
@ConsumerPactTest
@PactTestFor(providerName = "sms", pactVersion = PactSpecVersion.V4)
class SmsPactTest {

    private static final String CONSUMER = "notification-service";
    private static final String PROVIDER = "sms";
    private static final String API_KEY = "local-sms";
    private static final String ID = "019a0000-0000-7000-8000-000000000001.sms";
    private static final String TEXT = "JMO: klaim JHT Anda dibatalkan. Saldo Anda tetap utuh.";

    private static V4Pact sending(PactBuilder pact, String description, String key, String number, int status) {
        return pact.expectsToReceiveHttpInteraction(
                        description,
                        http -> http.withRequest(request -> request.method("POST")
                                        .path("/sms/v1/messages")
                                        .headers(Map.of("X-API-KEY", key, "Idempotency-Key", ID))
                                        .body(new PactDslJsonBody()
                                                .stringValue("to", number)
                                                .stringValue("text", TEXT)))
                                .willRespondWith(response -> response.status(status)))
                .toPact();
    }

    @Pact(provider = PROVIDER, consumer = CONSUMER)
    V4Pact taken(PactBuilder pact) {
        return sending(pact, "an SMS to a phone", API_KEY, "+6281100000001", 202);
    }

    @Pact(provider = PROVIDER, consumer = CONSUMER)
    V4Pact noNumber(PactBuilder pact) {
        return sending(pact, "an SMS to no phone number", API_KEY, "nobody", 400);
    }

    @Pact(provider = PROVIDER, consumer = CONSUMER)
    V4Pact wrongKey(PactBuilder pact) {
        return sending(pact, "an SMS with a wrong key", "wrong", "+6281100000001", 401);
    }

    private static void send(MockServer server, String apiKey, String number) throws Exception {
        ChannelSender sms = PartnersTestAccess.sms(TestPartners.at(PROVIDER, server.getUrl()), apiKey);
        sms.send(new Message(
                ID,
                Confidential.of(number),
                "",
                TEXT,
                new Subject(Subject.CLAIM, "1"),
                Importance.NORMAL,
                Instant.MAX,
                Optional.empty()));
    }

    @Test
    @PactTestFor(pactMethod = "taken")
    void a_message_is_taken(MockServer server) {
        assertThatCode(() -> send(server, API_KEY, "+6281100000001")).doesNotThrowAnyException();
    }

    @Test
    @PactTestFor(pactMethod = "noNumber")
    void what_is_no_number_is_refused_for_good(MockServer server) {
        assertThatExceptionOfType(ChannelSender.AddressRefused.class).isThrownBy(() -> send(server, API_KEY, "nobody"));
    }

    @Test
    @PactTestFor(pactMethod = "wrongKey")
    void a_refused_key_is_no_fault_of_the_number(MockServer server) {
        assertThatExceptionOfType(ChannelSender.SendFailed.class)
                .isThrownBy(() -> send(server, "wrong", "+6281100000001"));
    }
}
