package id.jmo.notification.component;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import org.awaitility.Awaitility;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as the component tests run it, lent to the contract tests: one context for both. */
public abstract class RunningService extends NotificationComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    /** A member in whose inbox the first step of a claim stands. */
    protected MemberId aMemberWhoWasToldOfAClaim() {
        MemberFact member = MemberFact.fresh("id");
        tell(member, 1);
        submit(member);
        Awaitility.await()
                .untilAsserted(() -> get("/api/v1/notifications", Tokens.member(member.memberId()))
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo(1));
        return member.memberId();
    }
}
