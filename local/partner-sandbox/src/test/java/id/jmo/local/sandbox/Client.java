package id.jmo.local.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the bank and of everything else in the sandbox, with the credentials of a folder. */
final class Client {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicLong EXTERNAL_IDS = new AtomicLong(System.currentTimeMillis());

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String base;
    private final Path secrets;

    Client(int port, Path secrets) {
        this.base = "http://localhost:" + port;
        this.secrets = secrets;
    }

    record Answer(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String code() {
            return json().path("responseCode").asString("");
        }
    }

    static String externalId() {
        return Long.toString(EXTERNAL_IDS.incrementAndGet());
    }

    static String now() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX")
                .format(OffsetDateTime.now(ZoneOffset.ofHours(7)));
    }

    Answer get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)).build());
    }

    Answer delete(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)).DELETE().build());
    }

    Answer post(String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    void fault(String operation, String fault, String more) throws Exception {
        post("/sandbox/faults", """
                {"partner":"bank","operation":"%s","fault":"%s"%s}""".formatted(operation, fault, more));
    }

    Answer askForToken() throws Exception {
        String timestamp = now();
        return askForToken(timestamp, rsa("jmo-local|" + timestamp));
    }

    Answer askForToken(String timestamp, String signature) throws Exception {
        return post(
                "/snap/v1.0/access-token/b2b",
                "{\"grantType\":\"client_credentials\"}",
                "X-CLIENT-KEY",
                "jmo-local",
                "X-TIMESTAMP",
                timestamp,
                "X-SIGNATURE",
                signature);
    }

    String token() throws Exception {
        return askForToken().json().path("accessToken").asString();
    }

    Answer call(String path, Map<String, ?> body) throws Exception {
        return call(path, JSON.writeValueAsString(body), token(), externalId(), now());
    }

    Answer call(String path, String body, String token, String externalId, String timestamp) throws Exception {
        return post(
                path,
                body,
                "Authorization",
                "Bearer " + token,
                "X-TIMESTAMP",
                timestamp,
                "X-SIGNATURE",
                hmac(path, body, token, timestamp),
                "X-PARTNER-ID",
                "jmo",
                "X-EXTERNAL-ID",
                externalId,
                "CHANNEL-ID",
                "95221");
    }

    String hmac(String path, String body, String token, String timestamp) throws Exception {
        String minified = JSON.readTree(body).toString();
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(minified.getBytes(StandardCharsets.UTF_8)));
        String toSign = "POST:" + path + ":" + token + ":" + digest + ":" + timestamp;
        Mac mac = Mac.getInstance("HmacSHA512");
        mac.init(new SecretKeySpec(Files.readAllBytes(secrets.resolve("bank-client-secret")), "HmacSHA512"));
        return Base64.getEncoder().encodeToString(mac.doFinal(toSign.getBytes(StandardCharsets.UTF_8)));
    }

    Answer inquire(String bank, String account) throws Exception {
        return call(
                "/snap/v1.0/account-inquiry-external",
                Map.of("beneficiaryBankCode", bank, "beneficiaryAccountNo", account));
    }

    Answer transfer(String reference, String account, long amount) throws Exception {
        return call(
                "/snap/v1.0/transfer-interbank",
                Map.of(
                        "partnerReferenceNo",
                        reference,
                        "amount",
                        Map.of("value", amount + ".00", "currency", "IDR"),
                        "beneficiaryAccountName",
                        "EILEEN COLLINS",
                        "beneficiaryAccountNo",
                        account,
                        "beneficiaryBankCode",
                        "014",
                        "sourceAccountNo",
                        "8888000001",
                        "transactionDate",
                        now()));
    }

    Answer status(String reference) throws Exception {
        return call("/snap/v1.0/transfer/status", Map.of("originalPartnerReferenceNo", reference, "serviceCode", "18"));
    }

    String rsa(String text) throws Exception {
        String pem = Files.readString(secrets.resolve("bank-private-key.pem"));
        byte[] key = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }
}
