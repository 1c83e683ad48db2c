package id.jmo.contribution.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.local.sandbox.PartnerSandbox;
import id.jmo.platform.snap.SnapClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The partner sandbox's bank in this JVM: where bills are paid, and what its books say. */
final class SandboxBank {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicLong EXTERNAL_IDS = new AtomicLong(System.currentTimeMillis());
    private static final Path FOLDER = temporaryFolder();
    private static final ConfigurableApplicationContext SANDBOX = start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SandboxBank() {}

    /** An answer of the service to the bank. */
    record Answer(int status, JsonNode body) {
        String code() {
            return body.path("responseCode").asString("");
        }

        String message() {
            return body.path("responseMessage").asString("");
        }
    }

    static String url() {
        return "http://localhost:" + SANDBOX.getEnvironment().getRequiredProperty("local.server.port");
    }

    static Path privateKey() {
        return FOLDER.resolve("bank-private-key.pem");
    }

    static Path signingPublicKey() {
        return FOLDER.resolve("bank-signing-public-key.pem");
    }

    static String clientSecret() {
        return read(FOLDER.resolve("bank-client-secret"));
    }

    /** The bank's view of a virtual account, with the payments in its books; status 404 if it has none. */
    static Answer account(String number) {
        return send(HttpRequest.newBuilder(URI.create(url() + "/sandbox/bank/virtual-accounts/" + number)));
    }

    /**
     * Somebody pays at the bank.
     *
     * @param service the port of the service under test
     * @param more fields of the order, such as {@code ,"disturbance":"LOST"}
     */
    static JsonNode pay(int service, String number, String more) {
        return post("/sandbox/bank/virtual-accounts/" + number + "/payments", """
                {"client":"http://localhost:%d"%s}""".formatted(service, more));
    }

    /** @param more further fields of the fault, such as {@code ,"calls":1} */
    static void fault(String operation, String fault, String more) {
        post("/sandbox/faults", """
                {"partner":"bank","operation":"%s","fault":"%s"%s}""".formatted(operation, fault, more));
    }

    /** @param more further fields of the trouble, such as {@code ,"amount":1} */
    static void misstate(String trouble, String reference, String more) {
        post("/sandbox/bank/statement/troubles", """
                {"trouble":"%s","reference":"%s"%s}""".formatted(trouble, reference, more));
    }

    /** @param format MT940 or CAMT053 */
    static String statementFile(String account, LocalDate day, String format) {
        return text(HttpRequest.newBuilder(URI.create(
                url() + "/sandbox/bank/statement?account=" + account + "&day=" + day + "&format=" + format)));
    }

    static void correctStatement() {
        send(HttpRequest.newBuilder(URI.create(url() + "/sandbox/bank/statement/troubles"))
                .DELETE());
    }

    static String externalId() {
        return Long.toString(EXTERNAL_IDS.incrementAndGet());
    }

    /** A request as the bank signs it. */
    static HttpRequest.Builder signed(int service, String operation, String body) {
        return signed(service, operation, body, Instant.now(), externalId());
    }

    static HttpRequest.Builder signed(int service, String operation, String body, Instant at, String externalId) {
        String path = "/snap/v1.0/transfer-va/" + operation;
        String time = SnapClient.timestamp(at);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + service + path))
                .header("Content-Type", "application/json")
                .header("X-TIMESTAMP", time)
                .header("X-SIGNATURE", sign("POST:" + path + ":" + sha256(body) + ":" + time))
                .header("X-PARTNER-ID", "jmo")
                .header("X-EXTERNAL-ID", externalId)
                .header("CHANNEL-ID", "95221")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        return new Answer(response.statusCode(), JSON.readTree(response.body().isEmpty() ? "{}" : response.body()));
    }

    private static String text(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() != 200) {
            throw new IllegalStateException("The sandbox answers " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode post(String path, String body) {
        Answer answer = send(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.status() >= 300) {
            throw new IllegalStateException("The sandbox answers " + answer);
        }
        return answer.body();
    }

    private static String sign(String text) {
        try {
            String base64 = read(FOLDER.resolve("bank-signing-private-key.pem"))
                    .replaceAll("-----[A-Z ]+-----", "")
                    .replaceAll("\\s", "");
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64))));
            rsa.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConfigurableApplicationContext start() {
        try {
            PartnerSandbox.main(new String[] {"--generate-keys", FOLDER.toString()});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PartnerSandbox.start(
                "--server.port=0",
                "--sandbox.smtp-port=0",
                "--sandbox.data-dir=" + FOLDER.resolve("data"),
                "--sandbox.sample-dir=" + FOLDER,
                "--sandbox.bank.client-public-key=" + FOLDER.resolve("bank-public-key.pem"),
                "--sandbox.bank.client-secret=" + clientSecret(),
                "--sandbox.bank.signing-key=" + FOLDER.resolve("bank-signing-private-key.pem"),
                "--sandbox.bank.statement-page=3");
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("sandbox-bank");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
