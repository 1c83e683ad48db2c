package id.jmo.account.partners;

import id.jmo.account.application.CivilRegistryDesk;
import id.jmo.platform.partnerclient.PartnerClients;
import java.time.Duration;

/** Lets the contract tests, who live elsewhere, ask with this room's own adapter. */
public final class PartnersRoom {

    private PartnersRoom() {}

    public static CivilRegistryDesk civilRegistry(PartnerClients partners, String apiKey) {
        Duration any = Duration.ofSeconds(1);
        return new CivilRegistryOverHttp(partners, new CivilRegistryProperties(apiKey, any, any, any, any, 1));
    }
}
