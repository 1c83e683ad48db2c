package id.jmo.balance.contract;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.balance.component.RunningService;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import org.apache.hc.core5.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the member's app and the gateway rely on over HTTP holds. The token is one of the member of the state. */
@Provider("balance-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService {

    private MemberId caller = MemberId.next();

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new HttpTestTarget("localhost", port()));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context, HttpRequest request) {
        if (request.containsHeader("Authorization")) {
            request.setHeader("Authorization", "Bearer " + Tokens.member(caller));
        }
        context.verifyInteraction();
    }

    @State("the member has savings from contributions of the year 2026")
    void contributions() {
        caller = aMemberWithContributionsOf2026();
    }
}
