package id.jmo.notification.partners;

import id.jmo.notification.application.Outlet;
import id.jmo.platform.partnerclient.PartnerClients;

/** Gives tests outside this package access to its package-private types. */
public final class PartnersTestAccess {

    private PartnersTestAccess() {}

    public static Outlet sms(PartnerClients partners, String apiKey) {
        return new SmsOutlet(partners, new SmsProperties(apiKey));
    }
}
