package id.jmo.biometric.component;

import id.jmo.local.camera.FramesUpload;
import id.jmo.platform.values.MemberId;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as the component tests run it, lent to the contract tests: one context for both. */
public abstract class RunningService extends BiometricComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    /** What a member's app sends of a session, and where. */
    protected record Upload(String path, FramesUpload frames) {}

    /** A new session, and what it asked for before the camera. */
    protected Upload framesAsAsked(MemberId who) {
        String verification = open(who);
        return new Upload(
                pathOf(verification), upload(verification, askedIn(verification).actions()));
    }

    /** A new session, and what it asked for in the wrong order. */
    protected Upload framesOutOfOrder(MemberId who) {
        String verification = open(who);
        return new Upload(
                pathOf(verification),
                upload(verification, askedIn(verification).actions().reversed()));
    }

    protected Upload framesOfNoSession() {
        String none = UUID.randomUUID().toString();
        return new Upload(pathOf(none), upload(none, List.of("BLINK")));
    }

    private FramesUpload upload(String verification, List<String> actions) {
        return FramesUpload.of(askedIn(verification).nonce(), CAMERA.perform("grace", actions));
    }

    private static String pathOf(String verification) {
        return "/api/v1/verifications/" + verification + "/frames";
    }

    /** The id of a verification that the member has just opened. */
    protected String aVerificationOf(MemberId who) {
        return open(who);
    }
}
