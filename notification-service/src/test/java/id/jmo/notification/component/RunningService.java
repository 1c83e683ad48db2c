package id.jmo.notification.component;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import org.awaitility.Awaitility;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The service as the component tests run it, for tests in other packages, so that all share one context. */
public abstract class RunningService extends NotificationComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    /** A member whose inbox has the first step of a claim. */
    protected MemberId memberNotifiedOfClaim() {
        MemberFact member = MemberFact.fresh("id");
        publishMember(member, 1);
        submit(member);
        Awaitility.await()
                .untilAsserted(() -> get("/api/v1/notifications", Tokens.member(member.memberId()))
                        .expectBody()
                        .jsonPath("$.items.length()")
                        .isEqualTo(1));
        return member.memberId();
    }

    protected RestTestClient.BodyContentSpec inboxOf(MemberId member) {
        return get("/api/v1/notifications", Tokens.member(member)).expectBody();
    }
}
