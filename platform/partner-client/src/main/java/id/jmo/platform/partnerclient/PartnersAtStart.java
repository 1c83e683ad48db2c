package id.jmo.platform.partnerclient;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Says once the service has started which partners cannot be reached, each in one line, so that a wrong address is found before
 * somebody waits for what it delays. Holds nothing up: what needs a partner waits for it in any case.
 */
final class PartnersAtStart implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(PartnersAtStart.class);

    private final PartnerClients clients;

    PartnersAtStart(PartnerClients clients) {
        this.clients = clients;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent started) {
        clients.all()
                .forEach(partner -> Thread.ofVirtual()
                        .name("partner-at-start-" + partner.name())
                        .start(() -> look(partner)));
    }

    static void look(PartnerClient partner) {
        TrialConnection trial = partner.trialConnection();
        trial.failure()
                .ifPresent(why -> LOG.warn(
                        "Partner {} cannot be reached at {}: {}. What needs it waits until it can; its address is jmo.partners.{}.base-url",
                        partner.name(),
                        trial.place(),
                        why,
                        partner.name()));
    }
}
