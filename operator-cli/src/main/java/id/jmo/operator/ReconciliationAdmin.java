package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What {@link ReconciledDays} of payouts have beside: statements as files, and differences that are closed together. */
final class ReconciliationAdmin {

    static final String PATH = "/api/v1/reconciliations";
    private static final String IMPORTS = "/api/v1/statement-imports";

    private final ApiClient operator;

    ReconciliationAdmin(ApiClient operator) {
        this.operator = operator;
    }

    /** The differences behind a cursor, with the next cursor. */
    JsonNode differences(LocalDate day, String cursor) {
        return ApiClient.required(
                        "Reading the differences of " + day,
                        operator.get(PATH + "/" + day + "/differences?" + ApiClient.encoded(Map.of("cursor", cursor))))
                .body();
    }

    /** How many differences were closed. */
    long closeAll(LocalDate day, String kind, String reason) {
        return ApiClient.required(
                        "Closing the differences of " + day,
                        operator.post(PATH + "/" + day + "/differences/close", Map.of("kind", kind, "reason", reason)))
                .body()
                .path("closed")
                .asLong();
    }

    StatementUploads statements() {
        return new StatementUploads(operator, IMPORTS);
    }
}
