package id.jmo.notification.partners;

import id.jmo.notification.application.ChannelSender;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Delivery;
import id.jmo.platform.partnerclient.PartnerClient;
import id.jmo.platform.partnerclient.PartnerClients;
import id.jmo.platform.partnerclient.PartnerRefused;
import id.jmo.platform.partnerclient.PartnerUnavailable;
import id.jmo.platform.values.Confidential;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** SMS through the partner's HTTP API, which delivers each idempotency key once. */
@Component
class SmsSender implements ChannelSender {

    private static final Logger LOG = LoggerFactory.getLogger(SmsSender.class);
    private static final String PATH = "/sms/v1/messages";

    private final PartnerClient partner;
    private final String apiKey;

    SmsSender(PartnerClients partners, @Value("${jmo.sms.api-key}") String apiKey) {
        this.partner = partners.named("sms");
        this.apiKey = apiKey;
    }

    private record Sms(String to, String text) {
        @Override
        public String toString() {
            return "Sms";
        }
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Optional<Confidential> addressOf(Contact contact, Delivery delivery) {
        return Optional.ofNullable(contact.phone());
    }

    @Override
    public void send(Message message) throws AddressRefused, SendFailed {
        try {
            partner.callRepeatable(() -> post(message));
        } catch (PartnerRefused refused) {
            if (refused.getStatusCode() == HttpStatus.BAD_REQUEST) {
                throw new AddressRefused(refused);
            }
            // The fault is on our side, such as a wrong key.
            LOG.error("The SMS partner rejects our requests with status {}", refused.status());
            throw new SendFailed(refused);
        } catch (PartnerUnavailable unavailable) {
            throw new SendFailed(unavailable);
        }
    }

    private boolean post(Message message) {
        return partner.http()
                .post()
                .uri(PATH)
                .header("X-API-KEY", apiKey)
                .header("Idempotency-Key", message.id())
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Sms(message.address().reveal(), message.body()))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .is2xxSuccessful();
    }
}
