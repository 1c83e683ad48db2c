package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Payouts and what the bank said of them late, over the API. */
final class PayoutAdmin {

    private static final String PATH = "/api/v1/payouts";

    private final ApiClient operator;

    PayoutAdmin(ApiClient operator) {
        this.operator = operator;
    }

    /** Payouts without an outcome that were ordered so long ago, the newest first; at most that many. */
    List<JsonNode> open(String longerThan, int most) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            Map<String, String> query = new LinkedHashMap<>(Map.of("openLongerThan", longerThan));
            if (!cursor.isEmpty()) {
                query.put("cursor", cursor);
            }
            JsonNode answer = ApiClient.required(
                            "Listing the payouts", operator.get(PATH + "?" + ApiClient.encoded(query)))
                    .body();
            answer.path("items").forEach(found::add);
            cursor = answer.path("next").asString("");
        } while (!cursor.isEmpty() && found.size() < most);
        return found.subList(0, Math.min(most, found.size()));
    }

    JsonNode show(UUID payout) {
        return ApiClient.required("Reading payout " + payout, operator.get(PATH + "/" + payout))
                .body();
    }

    /** The payout with what was recorded. */
    JsonNode record(UUID payout, String outcome, LocalDate occurredOn, String evidence) {
        return ApiClient.required(
                        "Recording " + outcome + " of payout " + payout,
                        operator.post(
                                PATH + "/" + payout + "/bank-facts",
                                Map.of("outcome", outcome, "occurredOn", occurredOn.toString(), "evidence", evidence)))
                .body();
    }

    /** The payout after it. */
    JsonNode decide(UUID payout, UUID fact, String verdict) {
        return ApiClient.required(
                        "The decision about " + fact,
                        operator.post(PATH + "/" + payout + "/bank-facts/" + fact + "/" + verdict, Map.of()))
                .body();
    }
}
