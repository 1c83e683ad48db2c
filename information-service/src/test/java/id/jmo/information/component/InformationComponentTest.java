package id.jmo.information.component;

import id.jmo.platform.testsupport.ApiResponse;
import id.jmo.platform.testsupport.FileImports;
import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole service with a real broker and a real store. */
@ServiceTest(
        properties = {
            "jmo.appointments.poll-interval=200ms",
            "jmo.appointments.review-after=200ms",
            "jmo.appointments.review-interval=200ms",
        })
abstract class InformationComponentTest {

    @Autowired
    RestTestClient http;

    @Autowired
    TestTopics topics;

    @Autowired
    MongoOperations mongo;

    @BeforeAll
    static void awaitLongEnoughForABusyMachine() {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    /** @param mode REPLACE or MERGE */
    FileImports branchImports(String mode) {
        return new FileImports(http, "/api/v1/branches/imports?mode=" + mode, Tokens.withRoles("operator"));
    }

    ApiResponse get(String path) {
        return send(HttpMethod.GET, path, null, null, null, Map.of());
    }

    ApiResponse get(String path, String token) {
        return send(HttpMethod.GET, path, token, null, null, Map.of());
    }

    ApiResponse post(String path, String token, Object body) {
        return send(HttpMethod.POST, path, token, MediaType.APPLICATION_JSON, body, Map.of());
    }

    /** @param token null for a caller without one */
    ApiResponse send(
            HttpMethod method, String path, String token, MediaType type, Object body, Map<String, String> headers) {
        RestTestClient.RequestBodySpec request = http.method(method).uri(path).headers(all -> {
            if (token != null) {
                all.setBearerAuth(token);
            }
            headers.forEach(all::set);
        });
        if (body != null) {
            request.contentType(type).body(body);
        }
        EntityExchangeResult<String> result =
                request.exchange().expectBody(String.class).returnResult();
        return ApiResponse.of(result.getStatus().value(), result.getResponseHeaders(), result.getResponseBody());
    }
}
