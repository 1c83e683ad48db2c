package id.jmo.biometric.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.biometric.component.RunningService;
import id.jmo.biometric.engine.Portraits;
import id.jmo.platform.testsupport.HttpPromises;
import id.jmo.platform.values.MemberId;
import java.awt.Color;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** What the member's app and the gateway rely on over HTTP holds. Token and photo are those of the state. */
@Provider("biometric-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpPromises {

    private final MemberId caller = MemberId.next();
    /** What the app's camera has seen; the bytes of a pact are no picture. */
    private byte @Nullable [] photo;

    @Override
    public MemberId caller() {
        return caller;
    }

    @Override
    public void complete(HttpRequest request) {
        if (photo != null) {
            ((ClassicHttpRequest) request).setEntity(new ByteArrayEntity(photo, ContentType.IMAGE_JPEG));
        }
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
