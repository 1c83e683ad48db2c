package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the ledger holds for no open claim, over the API. */
final class HoldAdmin {

    private static final String PATH = "/api/v1/operations/claim-service/hold-differences";

    private final ApiClient operator;

    HoldAdmin(ApiClient operator) {
        this.operator = operator;
    }

    List<JsonNode> list() {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            String page = PATH + (cursor.isEmpty() ? "" : "?" + ApiClient.encoded(Map.of("cursor", cursor)));
            JsonNode answer =
                    ApiClient.required("Listing the holds", operator.get(page)).body();
            answer.path("items").forEach(found::add);
            cursor = answer.path("next").asString("");
        } while (!cursor.isEmpty());
        return found;
    }

    void compare() {
        ApiClient.required("Comparing the holds", operator.post(PATH, Map.of()));
    }
}
