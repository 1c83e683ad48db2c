package id.jmo.notification.partners;

import id.jmo.notification.application.ChannelSender;
import id.jmo.platform.partnerclient.PartnerClients;

/** Gives tests outside this package access to its package-private types. */
public final class PartnersTestAccess {

    private PartnersTestAccess() {}

    public static ChannelSender sms(PartnerClients partners, String apiKey) {
        return new SmsSender(partners, apiKey);
    }
}
