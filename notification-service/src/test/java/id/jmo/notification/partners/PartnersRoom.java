package id.jmo.notification.partners;

import id.jmo.notification.application.Outlet;
import id.jmo.platform.partnerclient.PartnerClients;

/** Lets the contract tests, who live elsewhere, send with this room's own adapter. */
public final class PartnersRoom {

    private PartnersRoom() {}

    public static Outlet sms(PartnerClients partners, String apiKey) {
        return new SmsOutlet(partners, new SmsProperties(apiKey));
    }
}
