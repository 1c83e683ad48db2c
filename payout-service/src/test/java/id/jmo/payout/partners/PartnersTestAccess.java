package id.jmo.payout.partners;

import id.jmo.payout.application.Bank;
import id.jmo.payout.application.SharedBankToken;
import id.jmo.payout.application.reconciliation.BankStatement;
import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.platform.partnerclient.PartnerClients;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives tests outside this package access to its package-private types. */
public final class PartnersTestAccess {

    private PartnersTestAccess() {}

    public static Bank bank(PartnerClients partners, Path privateKey, String clientSecret, Clock clock) {
        var properties = properties(privateKey, clientSecret);
        return new SnapBank(client(partners, properties, clock), properties, clock);
    }

    public static BankStatement statement(PartnerClients partners, Path privateKey, String clientSecret, Clock clock) {
        var properties = properties(privateKey, clientSecret);
        return new SnapStatement(
                client(partners, properties, clock),
                properties,
                new FeeRule(Pattern.compile("^BIAYA TRF"), Rupiah.of(6_500)));
    }

    private static SnapProperties properties(Path privateKey, String clientSecret) {
        return new SnapProperties("jmo-local", clientSecret, privateKey, "jmo", "95221", "8888000001");
    }

    /** As for an instance that is alone. */
    private static final class NoSharedToken implements SharedBankToken {
        @Override
        public Optional<Token> current() {
            return Optional.empty();
        }

        @Override
        public void replace(Token token) {}

        @Override
        public void forget(Confidential value) {}
    }

    private static SnapClient client(PartnerClients partners, SnapProperties properties, Clock clock) {
        return new SnapClient(partners, properties, new ExternalIds(clock), new NoSharedToken(), (_, _) -> true, clock);
    }
}
