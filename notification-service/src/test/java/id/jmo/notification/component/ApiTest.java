package id.jmo.notification.component;

import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.testsupport.openapi.ApiContract;
import id.jmo.platform.values.MemberId;
import java.util.Map;
import tools.jackson.databind.JsonNode;

class ApiTest extends RunningService implements ApiContract {

    @Override
    public String service() {
        return "notification-service";
    }

    @Override
    public Owned owned() {
        MemberId member = memberNotifiedOfClaim();
        JsonNode inbox = get("/api/v1/notifications", Tokens.member(member))
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        PushSandbox.Browser browser = newBrowser();
        JsonNode device = postJson(
                        SUBSCRIPTIONS,
                        Tokens.member(member),
                        Map.of("endpoint", browser.endpoint(), "keys", browser.keys()))
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return new Owned(
                member,
                Map.of(
                        "id",
                        inbox.at("/items/0/id").asString(),
                        "subscriptionId",
                        device.path("id").asString()));
    }
}
