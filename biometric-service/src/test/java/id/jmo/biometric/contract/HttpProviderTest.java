package id.jmo.biometric.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import id.jmo.biometric.component.RunningService;
import id.jmo.platform.testsupport.HttpProviderContract;
import id.jmo.platform.values.MemberId;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/** What the member's app and the gateway rely on over HTTP holds. The token is that of the state. */
@Provider("biometric-service-api")
@PactFolder("../contracts/pacts")
class HttpProviderTest extends RunningService implements HttpProviderContract {

    private final MemberId caller = MemberId.next();

    /** What the state has the member send, and where. */
    private @Nullable Upload upload;

    @Override
    public MemberId caller() {
        return caller;
    }

    @State("a session waits, and the member has done what it asked for")
    void doneAsAsked() {
        upload = framesAsAsked(caller);
    }

    @State("a session waits, and the member has done something else")
    void doneOtherwise() {
        upload = framesOutOfOrder(caller);
    }

    @State("there is no such session")
    void noSession() {
        upload = framesOfNoSession();
    }

    @Override
    public void complete(HttpRequest request) {
        if (upload != null && request instanceof ClassicHttpRequest put) {
            put.setPath(upload.path());
            put.setHeader("Content-Type", upload.frames().contentType());
            put.setEntity(new ByteArrayEntity(
                    upload.frames().body(), ContentType.parse(upload.frames().contentType())));
        }
    }
}
