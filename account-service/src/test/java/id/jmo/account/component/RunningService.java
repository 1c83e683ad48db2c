package id.jmo.account.component;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** The service as the component tests run it, lent to the contract tests: one context for both. */
public abstract class RunningService extends AccountComponentTest {

    @LocalServerPort
    int port;

    public int port() {
        return port;
    }

    protected MemberId aRegisteredMember() {
        return registered();
    }

    protected String aBankAccountCheckOf(MemberId member) {
        return rest.post()
                .uri("/api/v1/members/me/bank-account-checks")
                .headers(headers -> {
                    headers.setBearerAuth(Tokens.member(member));
                    headers.set("Idempotency-Key", UUID.randomUUID().toString());
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("bankCode", "014", "accountNumber", freshAccountNumber()))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("checkId")
                .asString();
    }

    protected void seenByAnOfficer(MemberId member) {
        get("/api/v1/members/" + member, officer()).expectStatus().isOk();
    }
}
