package id.jmo.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.jmo.local.launcher.suite.Options;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/** Takes the suite's spans as a Zipkin would, over its protocol, and keeps what they say. */
final class Traces implements AutoCloseable {

    private static final String PATH = "/api/v2/spans";

    private final HttpServer server;
    private final List<String> batches = new CopyOnWriteArrayList<>();

    private Traces(HttpServer server) {
        this.server = server;
    }

    static Traces start() {
        try {
            var traces = new Traces(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            traces.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            traces.server.createContext(PATH, traces::take);
            traces.server.start();
            return traces;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    /** The same suite, its services sending their spans here. */
    Options sentBy(Options options) {
        return options.withTracesTo(
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    /** All spans so far, as they were sent: JSON, a line a batch. */
    String text() {
        return String.join("\n", batches);
    }

    /** Whether each of these services has sent a span that contains the text. */
    boolean haveFrom(Collection<String> services, String text) {
        var missing = new HashSet<>(services);
        for (var batch : batches.reversed()) {
            if (batch.contains(text)) {
                missing.removeIf(service -> batch.contains("\"" + service + "\""));
            }
            if (missing.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream body = packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
            batches.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(202, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
