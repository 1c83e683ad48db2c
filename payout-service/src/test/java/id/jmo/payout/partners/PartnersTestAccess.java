package id.jmo.payout.partners;

import id.jmo.payout.application.Bank;
import id.jmo.payout.application.reconciliation.BankStatement;
import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.platform.partnerclient.PartnerClients;
import id.jmo.platform.snap.SharedBankToken;
import id.jmo.platform.snap.SnapClient;
import id.jmo.platform.snap.SnapProperties;
import id.jmo.platform.snap.SnapStatements;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gives tests outside this package access to its package-private types. */
public final class PartnersTestAccess {

    private static final SourceAccount SOURCE_ACCOUNT = new SourceAccount("8888000001");

    private PartnersTestAccess() {}

    public static Bank bank(PartnerClients partners, Path privateKey, String clientSecret, Clock clock) {
        return new SnapBank(client(partners, privateKey, clientSecret, clock), SOURCE_ACCOUNT, clock);
    }

    public static BankStatement statement(PartnerClients partners, Path privateKey, String clientSecret, Clock clock) {
        return new SnapStatement(
                new SnapStatements(client(partners, privateKey, clientSecret, clock)),
                SOURCE_ACCOUNT,
                new FeeRule(Pattern.compile("^BIAYA TRF"), Rupiah.of(6_500)));
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

    private static SnapClient client(PartnerClients partners, Path privateKey, String clientSecret, Clock clock) {
        var properties = new SnapProperties("jmo-local", clientSecret, privateKey, "jmo", "95221");
        return new SnapClient(partners, properties, new NoSharedToken(), (_, _) -> true, clock);
    }
}
