package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.FileImport;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * Sends a statement of the bank as a file and waits until it is stored.
     *
     * @return the import in the end
     * @throws CommandFailure with the first faults, if the file is refused
     */
    JsonNode importStatement(Path file) throws IOException {
        boolean xml = firstByte(file) == '<';
        return new FileImport(operator, _ -> {})
                .follow(operator.send(
                        "POST", IMPORTS, xml ? "application/xml" : "text/plain", BodyPublishers.ofFile(file)));
    }

    /** Formats that do not begin with it are refused by the service. */
    private static int firstByte(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            int first = bytes.read();
            while (first == 0xEF || first == 0xBB || first == 0xBF || Character.isWhitespace(first)) {
                first = bytes.read();
            }
            return first;
        }
    }

    void confirmStatement(String importId) {
        ApiClient.required(
                "Confirming " + importId,
                operator.post(IMPORTS + "/" + ApiClient.encoded(importId) + "/confirm", Map.of()));
    }
}
