package id.jmo.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stands between account-service and the real Keycloak, and hands every request on. Around one of them it has the service
 * killed: before Keycloak has the request, or before the service has the answer.
 */
final class KeycloakGate implements AutoCloseable {

    private static final List<String> HEADERS = List.of("Authorization", "Content-Type", "Accept");

    private final URI keycloak;
    private final Runnable kill;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicReference<@Nullable Order> order = new AtomicReference<>();
    private final HttpServer server;

    /** @param request such as {@code PUT .*}{@code /users/[^/]+} */
    private record Order(Pattern request, boolean afterwards) {}

    KeycloakGate(URI keycloak, Runnable kill) {
        this.keycloak = keycloak;
        this.kill = kill;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handOn);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Once, at the next request whose method and path are these. */
    void killAt(String request, boolean afterwards) {
        order.set(new Order(Pattern.compile(request), afterwards));
    }

    boolean hasKilled() {
        return order.get() == null;
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            Order now = order.get();
            boolean kills = now != null && now.request().matcher(request).matches();
            if (kills && !now.afterwards()) {
                kill();
                return;
            }
            HttpResponse<byte[]> answer = client.send(request(exchange, body), BodyHandlers.ofByteArray());
            if (kills) {
                kill();
                return;
            }
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        kill.run();
        order.set(null);
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(keycloak.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (String header : HEADERS) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
