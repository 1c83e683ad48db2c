package id.jmo.information.component;

import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as the component tests run it, lent to the contract tests: one context for both. */
public abstract class RunningService extends InformationComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }
}
