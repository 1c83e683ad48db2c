package id.jmo.account.partners;

import id.jmo.account.application.CivilRegistryClient;
import id.jmo.platform.partnerclient.PartnerClients;
import java.time.Duration;

/** Gives tests outside this package access to its package-private types. */
public final class PartnersTestAccess {

    private PartnersTestAccess() {}

    public static CivilRegistryClient civilRegistry(PartnerClients partners, String apiKey) {
        Duration any = Duration.ofSeconds(1);
        return new HttpCivilRegistryClient(partners, new CivilRegistryProperties(apiKey, any, any, any, any, 1));
    }
}
