package id.jmo.platform.observability;

import id.jmo.platform.partnerclient.PartnerClient;
import id.jmo.platform.partnerclient.PartnerClients;
import java.util.Comparator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Degraded while a partner's circuit breaker is open: claims are delayed, none is lost. */
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
        if (partner.isAvailable()) {
            health.withDetail(partner.name(), "available");
        } else {
            health.status(Degraded.STATUS)
                    .withDetail(
                            partner.name(),
                            "circuit breaker open: %.0f %% of the latest calls failed"
                                    .formatted(partner.failureRate()));
        }
    }
}
