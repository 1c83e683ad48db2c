package id.jmo.account.partners;

import id.jmo.account.application.CivilRegistryClient;
import id.jmo.platform.partnerclient.PartnerClients;

/** Gives tests outside this package access to its package-private types. */
public final class PartnersTestAccess {

    private PartnersTestAccess() {}

    public static CivilRegistryClient civilRegistry(PartnerClients partners, String apiKey) {
        return new HttpCivilRegistryClient(partners, apiKey);
    }
}
