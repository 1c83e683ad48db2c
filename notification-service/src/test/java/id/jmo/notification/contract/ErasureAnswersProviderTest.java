package id.jmo.notification.contract;

import au.com.dius.pact.provider.MessageAndMetadata;
import au.com.dius.pact.provider.PactVerifyProvider;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.platform.owndata.ErasureOrders;
import id.jmo.platform.testsupport.TestPersonalData;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every consumer's pact about the answers to requests for erasure holds. */
@Provider("notification-service")
@PactFolder("../contracts/pacts")
class ErasureAnswersProviderTest {

    @BeforeEach
    void target(PactVerificationContext context) {
        context.setTarget(new MessageTestTarget(List.of("id.jmo.notification.contract")));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void the_pact_holds(PactVerificationContext context) {
        context.verifyInteraction();
    }

    @PactVerifyProvider("id.jmo.notification.erased.v1")
    public MessageAndMetadata erased() {
        return new MessageAndMetadata(
                TestPersonalData.eventJson()
                        .writeValueAsBytes(new ErasureOrders.Answer(
                                UUID.fromString("01920000-0000-7000-8000-00000000f001"),
                                MemberId.of("01920000-0000-7000-8000-000000000001"),
                                "INBOX")),
                Map.of("contentType", "application/json", "ce_type", "id.jmo.notification.erased.v1"));
    }
}
