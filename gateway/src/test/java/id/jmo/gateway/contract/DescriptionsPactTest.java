package id.jmo.gateway.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import id.jmo.gateway.DescriptionsTestAccess;
import id.jmo.platform.testsupport.CommittedPacts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page of the API reads of a service: its OpenAPI description. */
@ExtendWith(CommittedPacts.class)
class DescriptionsPactTest {

    /** One operation of each service, for which the page must not stay empty. */
    private static final Map<String, String> SHOWN = Map.of(
            "account-service", "/api/v1/members/me",
            "balance-service", "/api/v1/savings/me",
            "claim-service", "/api/v1/claims/eligibility",
            "biometric-service", "/api/v1/verifications/{verificationId}",
            "payout-service", "/api/v1/payouts",
            "notification-service", "/api/v1/notifications",
            "complaint-service", "/api/v1/complaints/kinds",
            "accident-service", "/api/v1/accidents");

    @ParameterizedTest
    @MethodSource("services")
    void the_description_of_every_service_is_understood(String service) {
        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                description(service), MockProviderConfig.createDefault(PactSpecVersion.V4), (server, _) -> {
                    assertThat(DescriptionsTestAccess.seenFromOutside(described(server)))
                            .contains(SHOWN.get(service), "\"authorizationCode\"");
                    return null;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    }

    static Set<String> services() {
        return SHOWN.keySet();
    }

    private static V4Pact description(String service) {
        String shown = requireNonNull(SHOWN.get(service), service);
        return new PactBuilder("gateway", service + "-api", PactSpecVersion.V4)
                .expectsToReceiveHttpInteraction(
                        "the question what the service offers",
                        http -> http.withRequest(
                                        request -> request.method("GET").path("/v3/api-docs"))
                                .willRespondWith(response -> response.status(200)
                                        .body(LambdaDsl.newJsonBody(body -> body.stringMatcher(
                                                                "openapi", "3\\.\\d+\\.\\d+", "3.1.0")
                                                        .object(
                                                                "paths",
                                                                paths -> paths.object(
                                                                        shown,
                                                                        path -> path.object(
                                                                                "get",
                                                                                get -> get.stringType(
                                                                                        "operationId", "read")))))
                                                .build())))
                .toPact();
    }

    private static String described(MockServer server) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(server.getUrl() + "/v3/api-docs"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
