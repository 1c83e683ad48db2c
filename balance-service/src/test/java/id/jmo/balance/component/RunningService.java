package id.jmo.balance.component;

import id.jmo.platform.values.MemberId;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as the component tests run it, lent to the contract tests: one context for both. */
public abstract class RunningService extends BalanceComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    protected MemberId aMemberWithContributionsOf2026() {
        credit(member, 300_000, 300_000);
        return member;
    }
}
