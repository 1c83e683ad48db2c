package id.jmo.gateway.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Stands in for all services: records requests, streams, is slow, has an OpenAPI description. */
final class Upstream implements AutoCloseable {

    record Received(String method, String path, Headers headers, byte[] body) {

        long bodyBytes() {
            return body.length;
        }
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    volatile CountDownLatch secondEvent = new CountDownLatch(1);
    volatile CountDownLatch slow = new CountDownLatch(1);
    volatile boolean ready = true;
    volatile int status = 200;

    /** The name of a service that gives no part of a copy of personal data. */
    volatile String withoutPersonalData = "";

    /** Whether account-service records that a copy was given. */
    volatile boolean recordsCopies = true;

    private final HttpServer server;

    Upstream() {
        this(0);
    }

    Upstream(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String uri() {
        return "http://localhost:" + port();
    }

    Received last() {
        return received.getLast();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().toString();
            if (path.equals("/actuator/health/readiness")) {
                send(exchange, ready ? 200 : 503, "application/json", "{}");
                return;
            }
            received.add(new Received(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), bytes));
            exchange.getResponseHeaders().add("X-Request-Id", "of-the-service");
            exchange.getResponseHeaders().add("X-Frame-Options", "DENY");
            if (status != 200) {
                send(exchange, status, "application/json", "{}");
            } else if (path.endsWith("/stream")) {
                stream(exchange);
            } else if (path.endsWith("/slow")) {
                await(slow);
                send(exchange, 200, "application/json", "{}");
            } else if (path.endsWith("/refused")) {
                send(exchange, 503, "application/problem+json", "{\"type\":\"urn:jmo:problem:partner-unavailable\"}");
            } else if (path.startsWith("/api/v1/personal-data/") && path.contains("/looks?")) {
                sendLooks(exchange, path.split("/")[4]);
            } else if (path.startsWith("/api/v1/members/me/activities")) {
                sendActivities(exchange, path);
            } else if (path.startsWith("/api/v1/personal-data/")) {
                sendPersonalData(exchange, path.substring(path.lastIndexOf('/') + 1));
            } else if (path.endsWith("/data-copies")) {
                exchange.sendResponseHeaders(recordsCopies ? 204 : 500, -1);
            } else if (path.equals("/v3/api-docs")) {
                send(exchange, 200, "application/json", """
                        {"openapi":"3.1.0","servers":[{"url":"http://inside:8083"}],"paths":{"/api/v1/claims":{}}}""");
            } else {
                send(exchange, 200, "application/json", "{\"path\":\"" + path + "\"}");
            }
        }
    }

    private void sendPersonalData(HttpExchange exchange, String service) throws IOException {
        send(exchange, service.equals(withoutPersonalData) ? 500 : 200, "application/json", """
                {"service":"%s","asOf":"2026-08-31T09:00:00+07:00","sections":[
                 {"name":"claims","title":"Klaim","more":null,"items":[{"fields":[
                  {"name":"submittedAt","label":"Diajukan pada","value":"2026-08-30","text":"30 Agustus 2026"}]}]},
                 {"name":"other","title":"Lainnya","more":null,"items":[]}]}""".formatted(service));
    }

    /** An officer saw a claim after the first of the activities, an auditor a payout after the second. */
    private void sendLooks(HttpExchange exchange, String service) throws IOException {
        String looks = switch (service) {
            case "claim-service" ->
                "{\"activityId\":\"seen-1\",\"at\":\"2026-03-02T11:00:00+07:00\",\"role\":\"claims-officer\"}";
            case "payout-service" ->
                "{\"activityId\":\"seen-2\",\"at\":\"2026-03-04T11:00:00+07:00\",\"role\":\"auditor\"}";
            default -> "";
        };
        send(
                exchange,
                service.equals(withoutPersonalData) ? 500 : 200,
                "application/json",
                "{\"items\":[" + looks + "]}");
    }

    private static void sendActivities(HttpExchange exchange, String path) throws IOException {
        if (path.contains("cursor=yesterday")) {
            send(exchange, 400, "application/problem+json", "{\"type\":\"urn:jmo:problem:invalid-request\"}");
            return;
        }
        send(exchange, 200, "application/json", """
                {"items":[
                 {"activityId":"login-2","at":"2026-03-03T10:00:00+07:00","kind":"LOGIN","text":"Masuk","address":null,
                  "device":null,"role":null},
                 {"activityId":"login-1","at":"2026-03-02T10:00:00+07:00","kind":"LOGIN","text":"Masuk","address":null,
                  "device":null,"role":null}],"next":null}""");
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: first\n\n".getBytes(UTF_8));
        exchange.getResponseBody().flush();
        await(secondEvent);
        exchange.getResponseBody().write("data: second\n\n".getBytes(UTF_8));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        slow.countDown();
        secondEvent.countDown();
        server.stop(0);
    }
}
