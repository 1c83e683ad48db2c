package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Paid bills against the statement of the collection account, over the API. */
final class CollectionAdmin {

    private static final String PATH = "/api/v1/contributions/reconciliations";

    private final ApiClient operator;

    CollectionAdmin(ApiClient operator) {
        this.operator = operator;
    }

    /** The newest days, at most that many. */
    List<JsonNode> list(int days) {
        List<JsonNode> found = pages("Listing the days", PATH, days);
        return found.subList(0, Math.min(days, found.size()));
    }

    JsonNode day(LocalDate day) {
        return ApiClient.required("Reading " + day, operator.get(PATH + "/" + day))
                .body();
    }

    List<JsonNode> differences(LocalDate day) {
        return pages("Reading the differences of " + day, PATH + "/" + day + "/differences", Integer.MAX_VALUE);
    }

    /** Page after page, until there are enough. */
    private List<JsonNode> pages(String what, String path, int enough) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            String page = path + (cursor.isEmpty() ? "" : "?" + ApiClient.encoded(Map.of("cursor", cursor)));
            JsonNode answer = ApiClient.required(what, operator.get(page)).body();
            answer.path("items").forEach(found::add);
            cursor = answer.path("next").asString("");
        } while (!cursor.isEmpty() && found.size() < enough);
        return found;
    }

    void again(LocalDate day) {
        ApiClient.required("Comparing " + day + " again", operator.post(PATH + "/" + day, Map.of()));
    }

    void close(LocalDate day, String difference, String reason) {
        ApiClient.required(
                "Closing " + difference,
                operator.post(
                        PATH + "/" + day + "/differences/" + ApiClient.encoded(difference) + "/close",
                        Map.of("reason", reason)));
    }
}
