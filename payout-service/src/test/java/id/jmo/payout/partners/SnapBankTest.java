package id.jmo.payout.partners;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.sandbox.PartnerSandbox;
import id.jmo.payout.application.Bank;
import id.jmo.payout.model.BankResult;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.platform.testsupport.TestPartners;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapBankTest {

    @TempDir
    Path secrets;

    @Test
    void a_bank_that_cannot_be_reached_has_certainly_not_been_asked() throws Exception {
        PartnerSandbox.main(new String[] {"--generate-keys", secrets.toString()});
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        Bank bank = PartnersTestAccess.bank(
                TestPartners.at("bank", "http://localhost:" + nobody),
                secrets.resolve("bank-private-key.pem"),
                "secret",
                Clock.systemUTC());

        assertThat(bank.transfer(order())).isInstanceOf(BankResult.NotSent.class);
        assertThat(bank.transferStatus(order())).isInstanceOf(BankResult.NotSent.class);
    }

    private static PayoutOrder order() {
        return PayoutOrder.of(
                PayoutId.next(),
                new PayoutCause.Claim(ClaimId.next()),
                MemberId.next(),
                Rupiah.of(1),
                new PayoutAccount("014", Confidential.of("1"), Confidential.of("EILEEN COLLINS")),
                Instant.now());
    }
}
