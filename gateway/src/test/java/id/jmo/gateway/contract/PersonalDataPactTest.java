package id.jmo.gateway.contract;

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
import id.jmo.gateway.PersonalDataTestAccess;
import id.jmo.platform.testsupport.CommittedPacts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the gateway reads of a service's part of a copy. The platform writes it in every service, so one stands for all. */
@ExtendWith(CommittedPacts.class)
class PersonalDataPactTest {

    private static final String PATH = "/api/v1/personal-data/account-service";

    @Test
    void a_part_is_understood() {
        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                part(), MockProviderConfig.createDefault(PactSpecVersion.V4), (server, _) -> {
                    assertThat(PersonalDataTestAccess.texts(read(server))).containsExactly("Name: Eileen Collins");
                    return null;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
    }

    private static V4Pact part() {
        return new PactBuilder("gateway", "account-service-api", PactSpecVersion.V4)
                .given("the member is registered")
                .expectsToReceiveHttpInteraction(
                        "a request for the member's part of a copy",
                        http -> http.withRequest(request ->
                                        request.method("GET").path(PATH).header("Authorization", "Bearer token"))
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
                                .minArrayLike("items", 0, 1, PersonalDataPactTest::item)));
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

    private static String read(MockServer server) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(server.getUrl() + PATH))
                                    .header("Authorization", "Bearer token")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
