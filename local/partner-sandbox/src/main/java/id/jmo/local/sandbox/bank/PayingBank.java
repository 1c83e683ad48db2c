package id.jmo.local.sandbox.bank;

import id.jmo.local.sandbox.bank.VirtualAccounts.Payment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The bank at whose counter a virtual account is paid. It asks the client what is to be paid (24), and notifies it of the
 * payment (25); both are signed with the bank's key and need no token. What the client refuses the payer gets back, and what
 * is not answered clearly stays with the client: the statement tells it.
 */
@Component
class PayingBank {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    /** What goes wrong with a payment. */
    enum Disturbance {
        NONE,
        /** The notification is sent a second time, as a new request. */
        TWICE,
        /** The very same request is sent a second time. */
        REPLAYED,
        /** The money is booked, and no notification is sent. */
        LOST,
        /** Somebody else signs the notification; no money is behind it. */
        FORGED
    }

    /**
     * What is paid.
     *
     * @param amount whole rupiah; null for what the client asks for
     * @param paidAt when the money was booked, if it becomes known later; null for now
     * @param client where the client answers; null for where it is configured
     */
    record Order(
            @Nullable Long amount,
            @Nullable Instant paidAt,
            @Nullable Disturbance disturbance,
            @Nullable String client) {}

    /** An answer of the client; the status is 0 if there was none. */
    record Answer(int status, JsonNode body) {
        String code() {
            return body.path("responseCode").asString("");
        }
    }

    /**
     * What became of it.
     *
     * @param inquiry null if the client was not asked, because the amount was given
     * @param booked whether the money is on the client's collection account
     */
    record Receipt(
            String paymentId, long amount, @Nullable Answer inquiry, List<Answer> notifications, boolean booked) {}

    private final VirtualAccounts accounts;
    private final BankProperties properties;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final SecureRandom random = new SecureRandom();

    PayingBank(VirtualAccounts accounts, BankProperties properties, Clock clock) {
        this.accounts = accounts;
        this.properties = properties;
        this.clock = clock;
    }

    /** Whether it has a key and knows where the client is. */
    boolean takes(Order order) {
        return properties.signingKey() != null && !client(order).isBlank();
    }

    private String client(Order order) {
        return order.client() == null ? properties.clientUrl() : order.client();
    }

    Receipt pay(VirtualAccount account, Order order) {
        Disturbance disturbance = order.disturbance() == null ? Disturbance.NONE : order.disturbance();
        String id = UUID.randomUUID().toString().replace("-", "");
        Answer inquiry = order.amount() == null ? inquire(account, id, client(order)) : null;
        long amount = inquiry == null ? givenAmount(order) : asked(inquiry);
        if (amount <= 0) {
            return new Receipt(id, 0, inquiry, List.of(), false);
        }
        Instant paidAt = order.paidAt() == null ? clock.instant() : order.paidAt();
        Payment payment = new Payment(id, account.number(), amount, paidAt);
        if (disturbance == Disturbance.FORGED) {
            return new Receipt(id, amount, inquiry, notify(account, payment, disturbance, client(order)), false);
        }
        // First of all, so that a payment whose notification nobody remembers stands on the statement.
        accounts.book(payment);
        if (disturbance == Disturbance.LOST) {
            return new Receipt(id, amount, inquiry, List.of(), true);
        }
        List<Answer> answers = notify(account, payment, disturbance, client(order));
        boolean refused = isRefused(answers.getFirst());
        if (refused) {
            accounts.giveBack(payment);
        }
        return new Receipt(id, amount, inquiry, answers, !refused);
    }

    private static long givenAmount(Order order) {
        Long amount = order.amount();
        return amount == null ? 0 : amount;
    }

    private List<Answer> notify(VirtualAccount account, Payment payment, Disturbance disturbance, String client) {
        String path = "/snap/v1.0/transfer-va/payment";
        byte[] body = notification(account, payment);
        PrivateKey key = disturbance == Disturbance.FORGED ? someoneElsesKey() : ownKey();
        List<Answer> answers = new ArrayList<>();
        HttpRequest request = signed(client, path, body, key);
        answers.add(send(request));
        if (disturbance == Disturbance.REPLAYED) {
            answers.add(send(request));
        } else if (disturbance == Disturbance.TWICE) {
            answers.add(send(signed(client, path, body, key)));
        }
        return answers;
    }

    /** A clear no: an answer of SNAP's form with a status of the caller's side. */
    private static boolean isRefused(Answer answer) {
        return answer.code().matches("4\\d{6}");
    }

    private static long asked(Answer inquiry) {
        String value =
                inquiry.body().at("/virtualAccountData/totalAmount/value").asString("");
        return value.matches("\\d{1,15}\\.00") ? Long.parseLong(value.substring(0, value.length() - 3)) : 0;
    }

    private Answer inquire(VirtualAccount account, String id, String client) {
        Map<String, Object> body = addressed(account);
        body.put("inquiryRequestId", id);
        body.put("trxDateInit", Snap.time(clock.instant()));
        body.put("channelCode", 6011);
        return send(signed(client, "/snap/v1.0/transfer-va/inquiry", JSON.writeValueAsBytes(body), ownKey()));
    }

    private static byte[] notification(VirtualAccount account, Payment payment) {
        Map<String, Object> body = addressed(account);
        body.put("virtualAccountName", account.name());
        body.put("trxId", account.trxId());
        body.put("paymentRequestId", payment.paymentId());
        body.put("channelCode", 6011);
        body.put("paidAmount", SnapAnswers.idr(payment.amount()));
        body.put("totalAmount", SnapAnswers.idr(payment.amount()));
        body.put("trxDateTime", Snap.time(payment.paidAt()));
        body.put("referenceNo", payment.paymentId().substring(0, 12));
        body.put("flagAdvise", "N");
        return JSON.writeValueAsBytes(body);
    }

    private static Map<String, Object> addressed(VirtualAccount account) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("partnerServiceId", account.partnerServiceId());
        body.put("customerNo", account.customerNo());
        body.put("virtualAccountNo", account.partnerServiceId() + account.customerNo());
        return body;
    }

    private HttpRequest signed(String client, String path, byte[] body, PrivateKey key) {
        String timestamp = Snap.time(clock.instant());
        String digest = sha256(MinifiedJson.of(body));
        return HttpRequest.newBuilder(URI.create(client + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("X-TIMESTAMP", timestamp)
                .header("X-SIGNATURE", sign(key, "POST:" + path + ":" + digest + ":" + timestamp))
                .header("X-PARTNER-ID", properties.partnerId())
                .header("X-EXTERNAL-ID", Long.toString(random.nextLong(1L << 60, Long.MAX_VALUE)))
                .header("CHANNEL-ID", properties.channelId())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (IOException e) {
            return new Answer(0, MissingNode.getInstance());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, MissingNode.getInstance());
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    private PrivateKey ownKey() {
        Path file = properties.signingKey();
        if (file == null) {
            throw new IllegalStateException("SANDBOX_BANK_SIGNING_KEY is not set");
        }
        try {
            String base64 =
                    Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No RSA key at " + file, e);
        }
    }

    private static PrivateKey someoneElsesKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }

    private static String sign(PrivateKey key, String text) {
        try {
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initSign(key);
            rsa.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(rsa.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The bank's key cannot sign", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
