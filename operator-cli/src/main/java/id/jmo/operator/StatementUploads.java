package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.FileImport;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Statements of the bank as files, MT940 or CAMT.053, which one operator sends and another one lets count. */
final class StatementUploads {

    private final ApiClient operator;
    private final String path;

    /** @param path where the files of an account are received */
    StatementUploads(ApiClient operator, String path) {
        this.operator = operator;
        this.path = path;
    }

    /**
     * Sends a file and waits until it is read.
     *
     * @return the import then
     * @throws CommandFailure if the file cannot be read; with the first faults, if it is refused
     */
    JsonNode send(Path file) {
        String type;
        BodyPublisher content;
        try {
            type = firstByte(file) == '<' ? "application/xml" : "text/plain";
            content = BodyPublishers.ofFile(file);
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read", unreadable);
        }
        return new FileImport(operator, _ -> {}).follow(operator.send("POST", path, type, content));
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

    /** Lets a file count that is stored. */
    void confirm(String importId) {
        ApiClient.required("Confirming " + importId, operator.post(place(importId) + "/confirm", Map.of()));
    }

    /**
     * Has a file stored that waits for it, and waits until it is.
     *
     * @throws CommandFailure with the first faults, if the file no longer agrees with what is on record
     */
    void release(String importId) {
        ApiClient.required("Releasing " + importId, operator.post(place(importId) + "/release", Map.of()));
        new FileImport(operator, _ -> {}).follow(place(importId));
    }

    private String place(String importId) {
        return path + "/" + ApiClient.encoded(importId);
    }
}
