package id.jmo.payout.partners;

import id.jmo.payout.application.Bank;
import id.jmo.payout.application.reconciliation.BankStatement;
import id.jmo.platform.partnerclient.PartnerClients;
import java.nio.file.Path;
import java.time.Clock;

/** Gives tests outside this package access to its package-private types. */
public final class PartnersTestAccess {

    private PartnersTestAccess() {}

    public static Bank bank(PartnerClients partners, Path privateKey, String clientSecret, Clock clock) {
        var properties = properties(privateKey, clientSecret);
        return new SnapBank(client(partners, properties, clock), properties, clock);
    }

    public static BankStatement statement(PartnerClients partners, Path privateKey, String clientSecret, Clock clock) {
        var properties = properties(privateKey, clientSecret);
        return new SnapStatement(client(partners, properties, clock), properties);
    }

    private static SnapProperties properties(Path privateKey, String clientSecret) {
        return new SnapProperties("jmo-local", clientSecret, privateKey, "jmo", "95221", "8888000001");
    }

    private static SnapClient client(PartnerClients partners, SnapProperties properties, Clock clock) {
        return new SnapClient(partners, properties, new ExternalIds(clock), clock);
    }
}
