package id.jmo.platform.testsupport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a live timeline in the background, and keeps what it has received so far. */
public final class StreamReader {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> ended;
    private final HttpClient client = HttpClient.newHttpClient();

    private StreamReader(HttpRequest request) {
        ended = client.sendAsync(request, HttpResponse.BodyHandlers.ofLines()).thenApply(response -> {
            try (Stream<String> body = response.body()) {
                body.forEach(lines::add);
            }
            return response.statusCode();
        });
    }

    /** @param subject the path of what is followed, such as {@code /api/v1/claims/1} */
    public static StreamReader follow(int port, String subject, String token) {
        return goOn(port, subject, token, null);
    }

    /** @param lastSeen the number of the last entry that the reader has */
    public static StreamReader goOn(int port, String subject, String token, @Nullable String lastSeen) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + subject + "/timeline/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastSeen != null) {
            request.header("Last-Event-ID", lastSeen);
        }
        return new StreamReader(request.build());
    }

    /** Leaves without a word, as a phone does that closes the page. */
    public void leave() {
        client.shutdownNow();
    }

    /** The status of the answer, once the stream has ended. */
    public CompletableFuture<Integer> ended() {
        return ended;
    }

    /** The numbers of the entries so far. */
    public List<String> ids() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> line.substring(3).strip())
                .toList();
    }

    public boolean has(String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }
}
