package id.jmo.local.sandbox;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The SMS gateway we play keeps what the suite expects of the real one. */
@Provider("sms")
@PactFolder("../../contracts/pacts")
class SmsProviderTest {

    @BeforeEach
    void target(PactVerificationContext context) throws Exception {
        RunningSandbox.CLIENT.post("/sandbox/reset", "");
        context.setTarget(new HttpTestTarget("localhost", RunningSandbox.port()));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }
}
