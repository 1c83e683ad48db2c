package id.jmo.platform.partnerclient;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A real HTTP server that does what the test tells it to, and counts how often it was asked. */
final class UnreliablePartner implements AutoCloseable {

    sealed interface Behaviour {
        record Answers(int status, String body) implements Behaviour {}

        record Hangs() implements Behaviour {}

        record StallsInTheBody() implements Behaviour {}

        record CutsTheConnection() implements Behaviour {}
    }

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<Behaviour> next = new ConcurrentLinkedDeque<>();
    private volatile Behaviour usual = new Behaviour.Answers(200, "\"fine\"");
    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger underWay = new AtomicInteger();

    UnreliablePartner() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            underWay.incrementAndGet();
            Behaviour now = next.isEmpty() ? usual : next.poll();
            switch (now) {
                case Behaviour.Answers(int status, String body) -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.getResponseHeaders().add("Retry-After", "7");
                    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
                case Behaviour.Hangs() -> awaitClose();
                case Behaviour.StallsInTheBody() -> {
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write("\"fi".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                    awaitClose();
                }
                case Behaviour.CutsTheConnection() -> exchange.sendResponseHeaders(200, 1000);
            }
            underWay.decrementAndGet();
            exchange.close();
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void usually(Behaviour behaviour) {
        usual = behaviour;
    }

    void first(Behaviour behaviour) {
        next.add(behaviour);
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
