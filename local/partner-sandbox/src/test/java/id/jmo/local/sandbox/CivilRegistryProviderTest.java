package id.jmo.local.sandbox;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** The civil registry we play keeps what the suite expects of the real one. */
@Provider("civil-registry")
@PactFolder("../../contracts/pacts")
class CivilRegistryProviderTest {

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

    @State("the person is on record as asked")
    void onRecord() throws Exception {
        enter("EILEEN COLLINS");
    }

    @State("the person is on record with another name")
    void onRecordWithAnotherName() throws Exception {
        enter("EILEEN MARIE COLLINS");
    }

    @State("no such person is on record")
    void notOnRecord() {
        // Nobody enters them.
    }

    private static void enter(String name) throws Exception {
        RunningSandbox.CLIENT.post("/sandbox/civil-registry/people", """
                {"nik":"3174011911880001","name":"%s","birthDate":"1988-11-19"}""".formatted(name));
    }
}
