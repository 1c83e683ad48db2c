package id.jmo.account.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.dsl.PactDslJsonBody;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import id.jmo.account.application.CivilRegistryClient;
import id.jmo.account.model.CivilRegistry;
import id.jmo.account.model.CivilRegistry.Field;
import id.jmo.account.model.CivilRegistry.Inquiry;
import id.jmo.account.partners.PartnersTestAccess;
import id.jmo.platform.testsupport.ConsumerPactTest;
import id.jmo.platform.testsupport.TestPartners;
import id.jmo.platform.values.Nik;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What we ask of the civil registry, and what we read of its answers. */
@ConsumerPactTest
@PactTestFor(providerName = "civil-registry", pactVersion = PactSpecVersion.V4)
class CivilRegistryPactTest {

    private static final String CONSUMER = "account-service";
    private static final String PROVIDER = "civil-registry";
    private static final String PATH = "/civil-registry/v1/verifications";
    private static final String API_KEY = "local-civil-registry";
    private static final String NIK = "3174011911880001";
    private static final Inquiry INQUIRY =
            new Inquiry(new Nik(NIK), List.of("EILEEN COLLINS"), LocalDate.of(1988, 11, 19));

    private static PactDslJsonBody question() {
        return new PactDslJsonBody()
                .stringValue("nik", NIK)
                .stringValue("name", "EILEEN COLLINS")
                .stringValue("birthDate", "1988-11-19");
    }

    private static V4Pact answering(
            PactBuilder pact, String state, String description, int status, PactDslJsonBody answer) {
        return pact.given(state)
                .expectsToReceiveHttpInteraction(
                        description,
                        http -> http.withRequest(request -> request.method("POST")
                                        .path(PATH)
                                        .headers(Map.of("X-API-KEY", API_KEY))
                                        .body(question()))
                                .willRespondWith(
                                        response -> response.status(status).body(answer)))
                .toPact();
    }

    @Pact(provider = PROVIDER, consumer = CONSUMER)
    V4Pact matching(PactBuilder pact) {
        return answering(
                pact,
                "the person is on record as asked",
                "a question about a person on record",
                200,
                new PactDslJsonBody()
                        .stringValue("status", "FOUND")
                        .object("matches")
                        .booleanValue("name", true)
                        .booleanValue("birthDate", true)
                        .closeObject()
                        .asBody());
    }

    @Pact(provider = PROVIDER, consumer = CONSUMER)
    V4Pact differing(PactBuilder pact) {
        return answering(
                pact,
                "the person is on record with another name",
                "a question about a person with another name",
                200,
                new PactDslJsonBody()
                        .stringValue("status", "FOUND")
                        .object("matches")
                        .booleanValue("name", false)
                        .booleanValue("birthDate", true)
                        .closeObject()
                        .asBody());
    }

    @Pact(provider = PROVIDER, consumer = CONSUMER)
    V4Pact unknown(PactBuilder pact) {
        return answering(
                pact,
                "no such person is on record",
                "a question about a person not on record",
                200,
                new PactDslJsonBody().stringValue("status", "NOT_FOUND"));
    }

    @Pact(provider = PROVIDER, consumer = CONSUMER)
    V4Pact refused(PactBuilder pact) {
        return pact.expectsToReceiveHttpInteraction(
                        "a question with a wrong key",
                        http -> http.withRequest(request -> request.method("POST")
                                        .path(PATH)
                                        .headers(Map.of("X-API-KEY", "wrong"))
                                        .body(question()))
                                .willRespondWith(response -> response.status(401)))
                .toPact();
    }

    private static CivilRegistryClient registry(MockServer server, String apiKey) {
        return PartnersTestAccess.civilRegistry(TestPartners.at(PROVIDER, server.getUrl()), apiKey);
    }

    @Test
    @PactTestFor(pactMethod = "matching")
    void nothing_differs_where_all_matches(MockServer server) throws Exception {
        assertThat(registry(server, API_KEY).compare(INQUIRY)).isEmpty();
    }

    @Test
    @PactTestFor(pactMethod = "differing")
    void what_differs_is_named(MockServer server) throws Exception {
        Set<CivilRegistry.Field> differing = registry(server, API_KEY).compare(INQUIRY);

        assertThat(differing).containsExactly(Field.NAME);
    }

    @Test
    @PactTestFor(pactMethod = "unknown")
    void an_unknown_person_differs_in_the_nik(MockServer server) throws Exception {
        assertThat(registry(server, API_KEY).compare(INQUIRY)).containsExactly(Field.NIK);
    }

    @Test
    @PactTestFor(pactMethod = "refused")
    void a_refused_key_is_no_answer(MockServer server) {
        assertThatExceptionOfType(CivilRegistryClient.NoAnswer.class)
                .isThrownBy(() -> registry(server, "wrong").compare(INQUIRY));
    }
}
