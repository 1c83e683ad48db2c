package id.jmo.local.sandbox;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** What payout-service expects of the bank holds. Time, token, signature and external id are made fresh. */
@Provider("bank")
@PactFolder("../../contracts/pacts")
class BankProviderTest {

    private final Client bank = RunningSandbox.CLIENT;

    @BeforeEach
    void target(PactVerificationContext context) throws Exception {
        bank.post("/sandbox/reset", "");
        context.setTarget(new HttpTestTarget("localhost", RunningSandbox.port()));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context, HttpRequest request) throws Exception {
        String path = request.getUri().getPath();
        String timestamp = Client.now();
        request.setHeader("X-TIMESTAMP", timestamp);
        if (path.endsWith("/access-token/b2b")) {
            request.setHeader("X-SIGNATURE", bank.rsa("jmo-local|" + timestamp));
        } else {
            String body = EntityUtils.toString(((ClassicHttpRequest) request).getEntity(), StandardCharsets.UTF_8);
            String token = bank.token();
            request.setHeader("Authorization", "Bearer " + token);
            request.setHeader("X-EXTERNAL-ID", Client.externalId());
            request.setHeader("X-SIGNATURE", bank.hmac(path, body, token, timestamp));
        }
        context.verifyInteraction();
    }

    @State("account 1234567890 at bank 014 is open and belongs to EILEEN COLLINS")
    void open() {
        // So it is in the sample.
    }

    @State("account 9000000001 at bank 014 is dormant")
    void dormant() {
        // So it is in the sample.
    }

    @State("the transfer 0192000000007000800000000000f001 of Rp9,600,000 is paid")
    void paid() throws Exception {
        bank.transfer("0192000000007000800000000000f001", "1234567890", 9_600_000);
    }

    @State("on 5 October 2026 Rp9,600,000 left the account for 0192000000007000800000000000f001")
    void booked() throws Exception {
        bank.post("/sandbox/bank/statement/troubles", """
                {"trouble":"FOREIGN_ENTRY","reference":"0192000000007000800000000000f001","amount":9600000,
                 "bookedAt":"2026-10-05T03:20:00Z"}""");
    }

    @State("the bank has never seen the transfer 0192000000007000800000000000f002")
    void neverSeen() {
        // Nothing has been seen since the books were reset.
    }

    @State("the bank has no virtual account 88801123456789012")
    void noAccount() {
        // It has none since the books were reset.
    }
}
