package id.jmo.platform.snap;

import id.jmo.platform.application.Leases;
import id.jmo.platform.partnerclient.PartnerClient;
import id.jmo.platform.partnerclient.PartnerClients;
import id.jmo.platform.partnerclient.PartnerRefused;
import id.jmo.platform.partnerclient.PartnerUnavailable;
import id.jmo.platform.values.Jakarta;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The protocol of SNAP: tokens, signatures, headers. What a request holds and an answer means is the caller's. */
public final class SnapClient {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final String ROOT = "/snap/v1.0";

    private final PartnerClient partner;
    private final SnapProperties properties;
    private final SnapSignature signature;
    private final SnapTokens tokens;
    private final ExternalIds externalIds;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    public SnapClient(
            PartnerClients partners,
            SnapProperties properties,
            SharedBankToken sharedToken,
            Leases leases,
            Clock clock) {
        this.partner = partners.named("bank");
        this.properties = properties;
        this.signature = new SnapSignature(SnapSignature.readKey(properties.privateKey()), properties.clientSecret());
        this.externalIds = new ExternalIds(clock);
        this.clock = clock;
        this.tokens = new SnapTokens(this::fetchToken, sharedToken, leases, clock);
    }

    /** A service of SNAP: its two digits and its path. */
    public enum Service {
        INQUIRY("16", "/account-inquiry-external"),
        TRANSFER("18", "/transfer-interbank"),
        STATUS("36", "/transfer/status"),
        STATEMENT("14", "/bank-statement"),
        CREATE_VIRTUAL_ACCOUNT("27", "/transfer-va/create-va");

        private final String code;
        private final String path;

        Service(String code, String path) {
            this.code = code;
            this.path = ROOT + path;
        }

        public String code() {
            return code;
        }
    }

    /** What came back: an answer, or why there is none and whether the request may have arrived. */
    public sealed interface Outcome {
        record Answered(SnapAnswer answer) implements Outcome {}

        record Unclear(String why) implements Outcome {}

        record NotSent(String why) implements Outcome {}
    }

    /** A call that changes nothing. If the bank has forgotten our token, it is made again with a new one. */
    public Outcome ask(Service service, Object body) {
        Outcome first = order(service, body);
        return isTokenRefused(first) ? order(service, body) : first;
    }

    /** A call that may move money: made once, whatever comes back. */
    public Outcome order(Service service, Object body) {
        String token;
        try {
            token = tokens.current();
        } catch (PartnerUnavailable | PartnerRefused | SnapTokens.NoToken e) {
            return new Outcome.NotSent("no token: " + e.getMessage());
        } catch (RuntimeException storeAway) {
            return new Outcome.NotSent("no token: " + storeAway.getClass().getSimpleName());
        }
        Outcome outcome = send(service, token, json.writeValueAsBytes(body));
        if (isTokenRefused(outcome)) {
            tokens.forget(token);
        }
        return outcome;
    }

    private Outcome send(Service service, String token, byte[] body) {
        try {
            ResponseEntity<byte[]> response = partner.call(() -> post(service, token, body));
            return read(response.getStatusCode().value(), response.getBody(), service);
        } catch (PartnerRefused refused) {
            return read(refused.status(), refused.getResponseBodyAsByteArray(), service);
        } catch (PartnerUnavailable unavailable) {
            String why = String.valueOf(unavailable.getMessage());
            return unavailable.mayHaveArrived() ? new Outcome.Unclear(why) : new Outcome.NotSent(why);
        }
    }

    private ResponseEntity<byte[]> post(Service service, String token, byte[] body) {
        String timestamp = timestamp(clock.instant());
        return partner.http()
                .post()
                .uri(service.path)
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .header("Authorization", "Bearer " + token)
                .header("X-TIMESTAMP", timestamp)
                .header("X-SIGNATURE", signature.ofServiceCall("POST", service.path, token, body, timestamp))
                .header("X-PARTNER-ID", properties.partnerId())
                .header("X-EXTERNAL-ID", externalIds.next())
                .header("CHANNEL-ID", properties.channelId())
                .body(body)
                .retrieve()
                .toEntity(byte[].class);
    }

    private static Outcome read(int status, byte @Nullable [] body, Service service) {
        Optional<SnapAnswer> answer = SnapAnswer.read(status, body == null ? new byte[0] : body, service.code());
        return answer.<Outcome>map(Outcome.Answered::new)
                .orElseGet(() -> new Outcome.Unclear("status " + status + " without a readable answer"));
    }

    private static boolean isTokenRefused(Outcome outcome) {
        return outcome instanceof Outcome.Answered(SnapAnswer answer)
                && (answer.statusAndCase().equals("40101")
                        || answer.statusAndCase().equals("40103"));
    }

    private SnapTokens.Fetched fetchToken() {
        String timestamp = timestamp(clock.instant());
        byte[] answer = partner.call(() -> partner.http()
                        .post()
                        .uri(ROOT + "/access-token/b2b")
                        .contentType(MediaType.APPLICATION_JSON)
                        .accept(MediaType.APPLICATION_JSON)
                        .header("X-CLIENT-KEY", properties.clientKey())
                        .header("X-TIMESTAMP", timestamp)
                        .header("X-SIGNATURE", signature.ofTokenRequest(properties.clientKey(), timestamp))
                        .body("{\"grantType\":\"client_credentials\"}")
                        .retrieve()
                        .toEntity(byte[].class))
                .getBody();
        return SnapTokens.Fetched.read(answer == null ? new byte[0] : answer);
    }

    /** As SNAP writes times: to the second, in Asia/Jakarta. */
    public static String timestamp(Instant instant) {
        return TIME.format(Jakarta.at(instant));
    }
}
