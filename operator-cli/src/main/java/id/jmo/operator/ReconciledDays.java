package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Days that are compared with the bank's statement, over the API of the service whose books they are. */
final class ReconciledDays {

    private final ApiClient operator;
    private final String path;

    /** @param path of the list of the days */
    ReconciledDays(ApiClient operator, String path) {
        this.operator = operator;
        this.path = path;
    }

    /** The newest days, at most that many. */
    List<JsonNode> list(int days) {
        List<JsonNode> found = pages("Listing the days", path, days);
        return found.subList(0, Math.min(days, found.size()));
    }

    JsonNode show(LocalDate day) {
        return ApiClient.required("Reading " + day, operator.get(path + "/" + day))
                .body();
    }

    List<JsonNode> differences(LocalDate day) {
        return pages("Reading the differences of " + day, path + "/" + day + "/differences", Integer.MAX_VALUE);
    }

    /** Page after page, until there are enough. */
    private List<JsonNode> pages(String what, String list, int enough) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            String page = list + (cursor.isEmpty() ? "" : "?" + ApiClient.encoded(Map.of("cursor", cursor)));
            JsonNode answer = ApiClient.required(what, operator.get(page)).body();
            answer.path("items").forEach(found::add);
            cursor = answer.path("next").asString("");
        } while (!cursor.isEmpty() && found.size() < enough);
        return found;
    }

    void again(LocalDate day) {
        ApiClient.required("Comparing " + day + " again", operator.post(path + "/" + day, Map.of()));
    }

    void close(LocalDate day, String difference, String reason) {
        ApiClient.required(
                "Closing " + difference,
                operator.post(
                        path + "/" + day + "/differences/" + ApiClient.encoded(difference) + "/close",
                        Map.of("reason", reason)));
    }
}
