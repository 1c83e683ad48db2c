package id.jmo.operator;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpInteractionBuilder;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import id.jmo.operator.client.ApiClient;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What the pacts of the operators' commands have in common. */
final class OperatorPacts {

    /** A day that is compared with the bank's statement. */
    static final LocalDate DAY = LocalDate.parse("2026-10-05");

    private OperatorPacts() {}

    static ApiClient api(MockServer server) {
        return new ApiClient(URI.create(server.getUrl()), () -> "a-token");
    }

    static HttpRequestBuilder asOperator(HttpRequestBuilder request) {
        return request.header("Authorization", Matchers.regexp("Bearer .+", "Bearer a-token"));
    }

    static HttpRequestBuilder withJsonAsOperator(HttpRequestBuilder request) {
        return asOperator(request).header("Content-Type", Matchers.regexp("application/json.*", "application/json"));
    }

    static DslPart json(Consumer<LambdaDslObject> body) {
        return LambdaDsl.newJsonBody(body::accept).build();
    }

    /** A compared day, as the lists of days have it. */
    static void day(LambdaDslObject day) {
        day.stringMatcher("day", "\\d{4}-\\d{2}-\\d{2}", DAY.toString())
                .stringMatcher("state", "OPEN|DONE", "DONE")
                .integerType("openDifferences", 1);
    }

    /** A statement is sent as a file, and received. */
    static HttpInteractionBuilder upload(HttpInteractionBuilder http, String imports, String id, String file) {
        return http.withRequest(request -> asOperator(request.method("POST").path(imports))
                        .header("Idempotency-Key", Matchers.uuid(id))
                        .body(file, "text/plain"))
                .willRespondWith(response -> response.status(202)
                        .header("Location", Matchers.regexp(imports + "/.+", imports + "/" + id))
                        .body(json(body -> body.stringType("status", "WAITING"))));
    }

    /** @param more of the path, behind the import of the provider's state */
    static Matcher pathOfTheImport(String imports, String id, String more) {
        return Matchers.fromProviderState(imports + "/${import}" + more, imports + "/" + id + more);
    }
}
