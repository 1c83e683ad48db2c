package id.jmo.platform.observability;

import id.jmo.platform.partnerclient.PartnerClient;
import id.jmo.platform.partnerclient.PartnerClients;
import java.util.Comparator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** A partner that fails delays claims and loses none: the service is degraded. */
final class PartnersHealth implements HealthIndicator {

    private final PartnerClients partners;

    PartnersHealth(PartnerClients partners) {
        this.partners = partners;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        partners.all().stream()
                .sorted(Comparator.comparing(PartnerClient::name))
                .forEach(partner -> describe(partner, health));
        return health.build();
    }

    private static void describe(PartnerClient partner, Health.Builder health) {
        if (partner.isAsked()) {
            health.withDetail(partner.name(), "is asked");
        } else {
            health.status(Degraded.STATUS)
                    .withDetail(
                            partner.name(),
                            "is left alone for a while: %.0f %% of the latest calls failed"
                                    .formatted(partner.failureRate()));
        }
    }
}
