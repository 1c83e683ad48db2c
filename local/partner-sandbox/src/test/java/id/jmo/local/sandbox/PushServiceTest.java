package id.jmo.local.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import tools.jackson.databind.JsonNode;

/** What the push service refuses; that browsers decrypt is shown by their example and by notification-service. */
class PushServiceTest {

    private static final String SERVER_KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    private final Client client = RunningSandbox.CLIENT;
    private final HttpClient http;

    PushServiceTest() {
        String certificate =
                RunningSandbox.SECRETS.resolve("push-service-certificate.pem").toString();
        SSLContext trusting = SslBundle.of(new PemSslStoreBundle(null, PemSslStoreDetails.forCertificate(certificate)))
                .createSslContext();
        http = HttpClient.newBuilder().sslContext(trusting).build();
    }

    private JsonNode newBrowser() throws Exception {
        return client.post("/sandbox/push/subscriptions", "{\"applicationServerKey\":\"" + SERVER_KEY + "\"}")
                .json();
    }

    private int push(String endpoint, String... headers) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create(endpoint))
                                .headers(headers)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[100]))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void a_message_needs_its_headers_and_a_signature_of_who_the_browser_subscribed_to() throws Exception {
        JsonNode browser = newBrowser();
        String endpoint = browser.path("endpoint").asString();

        assertThat(push(endpoint, "Content-Encoding", "aes128gcm"))
                .as("without TTL")
                .isEqualTo(400);
        assertThat(push(endpoint, "TTL", "60")).as("in clear").isEqualTo(415);
        assertThat(push(endpoint, "TTL", "60", "Content-Encoding", "aes128gcm", "Urgency", "now"))
                .isEqualTo(400);
        assertThat(push(endpoint, "TTL", "60", "Content-Encoding", "aes128gcm", "Topic", "t".repeat(33)))
                .isEqualTo(400);
        assertThat(push(endpoint, "TTL", "60", "Content-Encoding", "aes128gcm"))
                .as("unsigned")
                .isEqualTo(403);
        assertThat(push(
                        endpoint,
                        "TTL",
                        "60",
                        "Content-Encoding",
                        "aes128gcm",
                        "Authorization",
                        "vapid t=e30.e30.e30, k=" + SERVER_KEY))
                .as("signed by nobody")
                .isEqualTo(403);
        assertThat(client.get("/sandbox/push/subscriptions/"
                                + browser.path("id").asString() + "/messages")
                        .json())
                .isEmpty();
    }

    @Test
    void a_browser_that_has_unsubscribed_is_gone_and_an_unknown_one_is_not_found() throws Exception {
        JsonNode browser = newBrowser();
        String endpoint = browser.path("endpoint").asString();
        client.delete("/sandbox/push/subscriptions/" + browser.path("id").asString());

        assertThat(push(endpoint, "TTL", "60")).isEqualTo(410);
        assertThat(push(endpoint + "x", "TTL", "60")).isEqualTo(404);
    }

    @Test
    void endpoints_are_https_only_and_nothing_else_is_on_their_port() throws Exception {
        URI endpoint = URI.create(newBrowser().path("endpoint").asString());

        assertThat(client.post(endpoint.getPath(), "{}").status()).isEqualTo(403);
        assertThat(http.send(
                                HttpRequest.newBuilder(endpoint.resolve("/sandbox/push"))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_page_shows_the_browsers() throws Exception {
        String id = newBrowser().path("id").asString();

        assertThat(client.get("/sandbox/push").body()).contains("Browser " + id.substring(0, 8));
    }
}
