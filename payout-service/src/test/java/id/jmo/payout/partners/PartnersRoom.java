package id.jmo.payout.partners;

import id.jmo.payout.application.Bank;
import id.jmo.platform.partnerclient.PartnerClients;
import java.nio.file.Path;
import java.time.Clock;

/** Lets tests outside into the room of partners. */
public final class PartnersRoom {

    private PartnersRoom() {}

    public static Bank bank(PartnerClients partners, Path privateKey, String clientSecret, Clock clock) {
        var properties = new SnapProperties("jmo-local", clientSecret, privateKey, "jmo", "95221", "8888000001");
        var client = new SnapClient(partners, properties, new ExternalIds(clock), clock);
        return new SnapBank(client, properties, clock);
    }
}
