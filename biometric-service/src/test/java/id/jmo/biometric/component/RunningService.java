package id.jmo.biometric.component;

import id.jmo.platform.values.MemberId;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as the component tests run it, lent to the contract tests: one context for both. */
public abstract class RunningService extends BiometricComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    /** The id of a verification that the member has just opened. */
    protected String aVerificationOf(MemberId who) {
        return open(who);
    }
}
