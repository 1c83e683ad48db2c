package id.jmo.payout.component;

import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as the component tests run it, lent to the contract tests: one context for both. */
public abstract class RunningService extends PayoutComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }
}
