package id.jmo.operator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.jmo.operator.client.ApiClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import picocli.CommandLine;

/** A gateway that answers what the test says, and runs commands against it. */
final class FakeGateway implements AutoCloseable {

    static final String NOTHING = "{\"items\": [], \"next\": null}";

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private record Answer(int status, String body, String location) {}

    /** How a command ended, and what it printed. */
    record Ended(int exit, String out, String err) {}

    FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param request such as {@code GET /path}, followed by {@code cursor} for the page after the first */
    void answers(String request, int status, String body) {
        answers.put(request, new Answer(status, body, ""));
    }

    /** Answers 202 with the place where what was accepted is followed. */
    void accepts(String request, String location, String body) {
        answers.put(request, new Answer(202, body, location));
    }

    /** Every request with its query and its body, in order. */
    List<String> requests() {
        return requests;
    }

    /** A connection that needs no login. */
    Connection connection() {
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        return new Connection(Map.of(), Optional::empty, null) {
            @Override
            ApiClient open(Clock clock) {
                return new ApiClient(address, () -> "token");
            }
        };
    }

    static Ended type(Object command, String... arguments) {
        StringWriter printed = new StringWriter();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(complaints, true, StandardCharsets.UTF_8);
        int exit = CommandLines.reportingTo(err, new CommandLine(command))
                .setOut(new PrintWriter(printed, true))
                .execute(arguments);
        return new Ended(exit, printed.toString(), complaints.toString(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + uri + (body.isEmpty() ? "" : " " + body));
        boolean furtherPage = uri.toString().contains("cursor=");
        Answer answer = answers.getOrDefault(
                exchange.getRequestMethod() + " " + uri.getPath() + (furtherPage ? " cursor" : ""),
                new Answer(200, NOTHING, ""));
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
