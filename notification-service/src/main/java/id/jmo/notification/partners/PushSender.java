package id.jmo.notification.partners;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import id.jmo.notification.application.ChannelSender;
import id.jmo.notification.application.PushSubscriptions;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Delivery;
import id.jmo.notification.model.Importance;
import id.jmo.notification.model.PushServices;
import id.jmo.notification.model.PushSubscription;
import id.jmo.notification.model.Subject;
import id.jmo.platform.partnerclient.PartnerClient;
import id.jmo.platform.partnerclient.PartnerClients;
import id.jmo.platform.partnerclient.PartnerRefused;
import id.jmo.platform.partnerclient.PartnerUnavailable;
import id.jmo.platform.values.Confidential;
import io.micrometer.common.KeyValues;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Web Push (RFC 8030): each device through the push service of its browser, encrypted for the device alone (RFC 8291).
 * A push service is a partner of its own, so that one that is down holds up no other. An attempt is one call: pauses
 * between attempts are those that the push service asks for.
 */
@Component
class PushSender implements ChannelSender {

    private static final Logger LOG = LoggerFactory.getLogger(PushSender.class);

    /** 32 characters of Base64url are the most (RFC 8030, section 5.4). */
    private static final int TOPIC_BYTES = 24;

    private final Map<String, Service> services;
    private final PushSubscriptions subscriptions;
    private final PushEncryption encryption;
    private final JsonMapper json;
    private final Clock clock;

    PushSender(
            PartnerClients partners,
            PushServices services,
            PushSubscriptions subscriptions,
            PushEncryption encryption,
            JsonMapper json,
            Clock clock) {
        this.services = services.hosts().keySet().stream()
                .collect(toMap(name -> name, name -> Service.of(partners.named("push-" + name))));
        this.subscriptions = subscriptions;
        this.encryption = encryption;
        this.json = json;
        this.clock = clock;
    }

    private record Service(PartnerClient partner, RestClient http) {

        private static Service of(PartnerClient partner) {
            return new Service(
                    partner,
                    partner.http()
                            .mutate()
                            .observationConvention(new WithoutEndpoint())
                            .build());
        }
    }

    /** An endpoint is a secret of the device: traces do not show it. */
    private static final class WithoutEndpoint extends DefaultClientRequestObservationConvention {
        @Override
        public KeyValues getHighCardinalityKeyValues(ClientRequestObservationContext context) {
            return KeyValues.empty();
        }
    }

    /**
     * What the device shows.
     *
     * @param id the same at every attempt: a device that gets it twice shows it once
     * @param about what the app opens
     */
    private record Payload(String id, String title, String body, Subject about) {}

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    /** The id of the device's subscription. */
    @Override
    public Optional<Confidential> addressOf(Contact contact, Delivery delivery) {
        return delivery.device()
                .flatMap(subscriptions::find)
                .filter(device -> device.member().equals(contact.member()))
                .map(device -> Confidential.of(device.id()));
    }

    @Override
    public void send(Message message) throws AddressRefused, AddressGone, SendFailed {
        PushSubscription device = subscriptions
                .find(message.address().reveal())
                .orElseThrow(() -> new AddressGone(new NoSuchElementException("removed")));
        Service service = services.get(device.service());
        if (service == null) {
            throw new AddressGone(new NoSuchElementException("no such push service any more"));
        }
        byte[] payload = json.writeValueAsString(
                        new Payload(message.id(), message.title(), message.body(), message.about()))
                .getBytes(UTF_8);
        try {
            service.partner().call(() -> post(service, device, message, payload));
        } catch (PartnerRefused refused) {
            throw refusal(device, refused);
        } catch (PartnerUnavailable unavailable) {
            throw new SendFailed(unavailable, unavailable.retryAfter());
        }
    }

    /** What a refusal means for the device; a removed subscription is the end of it (RFC 8030, section 7.3). */
    private AddressRefused refusal(PushSubscription device, PartnerRefused refused) throws AddressGone, SendFailed {
        return switch (refused.status()) {
            case 404, 410 -> {
                subscriptions.remove(device.id());
                throw new AddressGone(refused);
            }
            case 401, 403 -> {
                // The fault is on our side, such as another key than the browser subscribed with.
                LOG.error(
                        "The push service {} rejects our signature with status {}", device.service(), refused.status());
                throw new SendFailed(refused);
            }
            default -> new AddressRefused(refused);
        };
    }

    private boolean post(Service service, PushSubscription device, Message message, byte[] payload) {
        String endpoint = device.endpoint().reveal();
        Instant now = clock.instant();
        return service.http()
                .post()
                .uri(URI.create(endpoint))
                .header("Authorization", encryption.authorizationFor(endpoint))
                .header("TTL", Long.toString(timeToLive(message, now).toSeconds()))
                .header("Urgency", urgency(message.importance()))
                .header("Topic", topic(message.about()))
                .header("Content-Encoding", "aes128gcm")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(encryption.encrypt(payload, device.keys()))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .is2xxSuccessful();
    }

    /** How long the push service keeps it for a device that is off. */
    private static Duration timeToLive(Message message, Instant now) {
        Duration left = Duration.between(now, message.expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String urgency(Importance importance) {
        return switch (importance) {
            case URGENT -> "high";
            case NORMAL -> "normal";
            case LOW -> "low";
        };
    }

    /**
     * A device that was off gets the latest about a claim, not its whole history. The topic is not encrypted: a hash.
     */
    private static String topic(Subject about) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((about.type() + ":" + about.id()).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TOPIC_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
