package id.jmo.notification.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An SMS partner over real HTTP that keeps what it delivered; it can be out for a number, or refuse it. */
final class SmsDouble {

    static final String API_KEY = "key-of-the-tests";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, List<String>> delivered = new ConcurrentHashMap<>();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Set<String> out = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    private SmsDouble(HttpServer server) {
        this.server = server;
    }

    static SmsDouble start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SmsDouble sms = new SmsDouble(server);
            server.createContext("/sms/v1/messages", sms::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return sms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void isOutFor(String number) {
        out.add(number);
    }

    void isBackFor(String number) {
        out.remove(number);
    }

    void refuses(String number) {
        refused.add(number);
    }

    List<String> deliveredTo(String number) {
        return delivered.getOrDefault(number, List.of());
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode sms = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String number = sms.path("to").asString();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (!API_KEY.equals(exchange.getRequestHeaders().getFirst("X-API-KEY"))) {
            send(exchange, 401, "{\"error\":\"unknown key\"}");
        } else if (out.contains(number)) {
            send(exchange, 503, "<html>out of order</html>");
        } else if (refused.contains(number)) {
            send(exchange, 400, "{\"error\":\"no such number\"}");
        } else {
            if (key != null && keys.add(key)) {
                delivered
                        .computeIfAbsent(number, any -> new CopyOnWriteArrayList<>())
                        .add(sms.path("text").asString());
            }
            send(exchange, 202, "{\"messageId\":\"m-1\"}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
