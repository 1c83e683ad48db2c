package id.jmo.biometric.contract;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.biometric.component.RunningService;
import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.awt.Color;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the member's app and the gateway rely on over HTTP holds. Token and photo are those of the state. */
@Provider("biometric-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService {

    private final MemberId caller = MemberId.next();
    /** What the app's camera has seen; the bytes of a pact are no picture. */
    private byte @Nullable [] photo;

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
        if (photo != null) {
            ((ClassicHttpRequest) request).setEntity(new ByteArrayEntity(photo, ContentType.IMAGE_JPEG));
        }
        context.verifyInteraction();
    }

    @State("the member has opened a verification")
    Map<String, String> openVerification() {
        return Map.of("verificationId", aVerificationOf(caller));
    }

    @State("the photo shows a face")
    void face() {
        photo = Portraits.graceSelfie();
    }

    @State("the photo shows no face")
    void noFace() {
        photo = Portraits.jpeg(Portraits.plain(640, 480, Color.GRAY), 0.9);
    }
}
