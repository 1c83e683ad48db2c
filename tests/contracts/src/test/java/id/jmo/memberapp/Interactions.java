package id.jmo.memberapp;

import au.com.dius.pact.consumer.dsl.DslPart;
import au.com.dius.pact.consumer.dsl.HttpRequestBuilder;
import au.com.dius.pact.consumer.dsl.HttpResponseBuilder;
import au.com.dius.pact.consumer.dsl.LambdaDsl;
import au.com.dius.pact.consumer.dsl.LambdaDslObject;
import au.com.dius.pact.consumer.dsl.Matcher;
import au.com.dius.pact.consumer.dsl.Matchers;
import java.util.function.Consumer;

/** What the app's pacts have in common: the token it sends, and the forms it relies on. */
final class Interactions {

    static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
    /** Jakarta's time. */
    static final String TIME = DATE + "T\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+07:00";
    /** All but the last four digits hidden. */
    static final String MASKED = "\\*+\\d{4}";
    /** A name of the API's own, which the app knows a picture or a text for. */
    static final String CODE = "[A-Z][A-Z_]*";

    private Interactions() {}

    static HttpRequestBuilder get(HttpRequestBuilder request, String path) {
        return withToken(request.method("GET").path(path));
    }

    static HttpRequestBuilder get(HttpRequestBuilder request, Matcher path) {
        return withToken(request.method("GET").path(path));
    }

    static HttpRequestBuilder post(HttpRequestBuilder request, String path, Consumer<LambdaDslObject> body) {
        return withToken(request.method("POST").path(path))
                .header("Content-Type", Matchers.regexp("application/json.*", "application/json"))
                .body(json(body));
    }

    static HttpRequestBuilder withToken(HttpRequestBuilder request) {
        return request.header("Authorization", Matchers.regexp("Bearer .+", "Bearer a-token"));
    }

    static HttpResponseBuilder ok(HttpResponseBuilder response, Consumer<LambdaDslObject> body) {
        return response.status(200).body(json(body));
    }

    /** A refusal in the form of RFC 9457, with words to show to the member. */
    static HttpResponseBuilder problem(
            HttpResponseBuilder response, int status, String slug, Consumer<LambdaDslObject> more) {
        return response.status(status)
                .header("Content-Type", Matchers.regexp("application/problem\\+json.*", "application/problem+json"))
                .body(json(body -> {
                    body.stringValue("type", "urn:jmo:problem:" + slug)
                            .stringType("title", "Judul")
                            .stringType("detail", "Penjelasan.")
                            .numberValue("status", status);
                    more.accept(body);
                }));
    }

    private static DslPart json(Consumer<LambdaDslObject> body) {
        return LambdaDsl.newJsonBody(body::accept).build();
    }
}
