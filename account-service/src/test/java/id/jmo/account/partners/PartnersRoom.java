package id.jmo.account.partners;

import id.jmo.account.application.CivilRegistryClient;
import id.jmo.platform.partnerclient.PartnerClients;
import java.time.Duration;

/** Lets the contract tests, who live elsewhere, ask with this room's own adapter. */
public final class PartnersRoom {

    private PartnersRoom() {}

    public static CivilRegistryClient civilRegistry(PartnerClients partners, String apiKey) {
        Duration any = Duration.ofSeconds(1);
        return new HttpCivilRegistryClient(partners, new CivilRegistryProperties(apiKey, any, any, any, any, 1));
    }
}
