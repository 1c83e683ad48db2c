package id.jmo.gateway.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.matchingrules.NullMatcher;
import au.com.dius.pact.core.model.matchingrules.TypeMatcher;
import id.jmo.gateway.DescriptionsTestAccess;
import id.jmo.gateway.PersonalDataTestAccess;
import id.jmo.platform.testsupport.CommittedPacts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the gateway itself reads of the services: their OpenAPI descriptions, for the page of the API, and their parts of a copy
 * of a member's data, and when these were seen. The platform writes both in every service, so one stands for all.
 */
@ExtendWith(CommittedPacts.class)
class ServicesPactTest {

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

    private static final String PART = "/api/v1/personal-data/account-service";
    private static final String LOOKS = PART + "/looks";

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

    @Test
    void a_part_is_understood() {
        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                part(), MockProviderConfig.createDefault(PactSpecVersion.V4), (server, _) -> {
                    assertThat(PersonalDataTestAccess.texts(read(server, PART)))
                            .containsExactly("Name: Eileen Collins");
                    return null;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    }

    @Test
    void a_copy_is_recorded() {
        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                record(), MockProviderConfig.createDefault(PactSpecVersion.V4), (server, _) -> {
                    try (HttpClient client = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()) {
                        HttpRequest request = HttpRequest.newBuilder(
                                        URI.create(server.getUrl() + PersonalDataTestAccess.RECORD_PATH))
                                .header("Authorization", "Bearer token")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(PersonalDataTestAccess.pdfGiven()))
                                .build();
                        assertThat(client.send(request, BodyHandlers.discarding())
                                        .statusCode())
                                .isEqualTo(204);
                    }
                    return null;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    }

    @Test
    void looks_at_a_members_data_are_understood() {
        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                looks(), MockProviderConfig.createDefault(PactSpecVersion.V4), (server, _) -> {
                    assertThat(PersonalDataTestAccess.rolesOfLooks(read(server, LOOKS + "?limit=21")))
                            .containsExactly("claims-officer");
                    return null;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    }

    private static V4Pact looks() {
        return new PactBuilder("gateway", "account-service-api", PactSpecVersion.V4)
                .given("an officer has seen the member's data")
                .expectsToReceiveHttpInteraction(
                        "the question when the member's data were seen",
                        http -> http.withRequest(request -> request.method("GET")
                                        .path(LOOKS)
                                        .queryParameter("limit", "21")
                                        .header("Authorization", "Bearer token"))
                                .willRespondWith(response -> response.status(200)
                                        .body(LambdaDsl.newJsonBody(body -> body.minArrayLike(
                                                        "items",
                                                        1,
                                                        look -> look.stringType(
                                                                        "activityId",
                                                                        "01920000-0000-7000-8000-00000000000a")
                                                                .stringMatcher(
                                                                        "at",
                                                                        "\\d{4}-\\d{2}-\\d{2}T.*\\+07:00",
                                                                        "2026-08-31T09:00:00+07:00")
                                                                .stringType("role", "claims-officer")))
                                                .build())))
                .toPact();
    }

    private static V4Pact record() {
        return new PactBuilder("gateway", "account-service-api", PactSpecVersion.V4)
                .given("the member is registered")
                .expectsToReceiveHttpInteraction(
                        "the note that the member gets a copy",
                        http -> http.withRequest(request -> request.method("POST")
                                        .path(PersonalDataTestAccess.RECORD_PATH)
                                        .header("Authorization", "Bearer token")
                                        .header("Content-Type", "application/json")
                                        .body(PersonalDataTestAccess.pdfGiven()))
                                .willRespondWith(response -> response.status(204)))
                .toPact();
    }

    private static V4Pact part() {
        return new PactBuilder("gateway", "account-service-api", PactSpecVersion.V4)
                .given("the member is registered")
                .expectsToReceiveHttpInteraction(
                        "a request for the member's part of a copy",
                        http -> http.withRequest(request ->
                                        request.method("GET").path(PART).header("Authorization", "Bearer token"))
                                .willRespondWith(
                                        response -> response.status(200).body(answer().build())))
                .toPact();
    }

    private static LambdaDslJsonBody answer() {
        return LambdaDsl.newJsonBody(body -> body.stringMatcher(
                        "asOf", "\\d{4}-\\d{2}-\\d{2}T.*\\+07:00", "2026-08-31T09:00:00+07:00")
                .minArrayLike(
                        "sections",
                        1,
                        section -> section.stringType("name", "member")
                                .stringType("title", "Member")
                                .minArrayLike("items", 0, 1, ServicesPactTest::item)));
    }

    private static void item(LambdaDslObject item) {
        item.minArrayLike(
                "fields",
                1,
                field -> field.stringType("name", "name")
                        .stringType("label", "Name")
                        .or("value", "Eileen Collins", TypeMatcher.INSTANCE, NullMatcher.INSTANCE)
                        .or("text", "Eileen Collins", TypeMatcher.INSTANCE, NullMatcher.INSTANCE));
    }

    private static String read(MockServer server, String target) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(server.getUrl() + target))
                                    .header("Authorization", "Bearer token")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
