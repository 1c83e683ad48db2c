package id.jmo.memberapp;

import au.com.dius.pact.consumer.MockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The member's app as the services see it: it sends the member's token, and reads only what it needs. */
final class MemberApp {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String baseUrl;

    MemberApp(MockServer service) {
        baseUrl = service.getUrl();
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElseThrow();
        }

        <T> T as(Class<T> form) {
            return JSON.readValue(response.body(), form);
        }

        Problem problem() {
            return as(Problem.class);
        }
    }

    /** A refusal, as far as the app shows it. */
    record Problem(String type, String title, String detail, int status, List<Fault> faults) {}

    record Fault(String field, String code, String message) {}

    Answer get(String path) {
        return send(request(path));
    }

    Answer post(String path, String json) {
        return send(posting(path, json));
    }

    Answer postFrom(String device, String path, String json) {
        return send(posting(path, json).header("Device-Id", device));
    }

    Answer postOnce(String path, String key, String json) {
        return send(posting(path, json).header("Idempotency-Key", key));
    }

    Answer putPhoto(String path, byte[] jpeg) {
        return put(path, "image/jpeg", jpeg);
    }

    Answer put(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder posting(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer a-token");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
