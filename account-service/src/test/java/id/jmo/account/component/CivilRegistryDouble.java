package id.jmo.account.component;

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

/** A civil registry over real HTTP, with people of the test's choice, which can fall silent about some of them. */
final class CivilRegistryDouble {

    static final String API_KEY = "key-of-the-tests";

    private record Person(String name, String birthDate) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Set<String> out = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private CivilRegistryDouble(HttpServer server) {
        this.server = server;
    }

    static CivilRegistryDouble start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            CivilRegistryDouble registry = new CivilRegistryDouble(server);
            server.createContext("/civil-registry/v1/verifications", registry::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return registry;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void knows(String nik, String name, String birthDate) {
        people.put(nik, new Person(name, birthDate));
    }

    /** Answers 503 when asked about this NIK. */
    void isOutFor(String nik) {
        out.add(nik);
    }

    void isBackFor(String nik) {
        out.remove(nik);
    }

    /** How often it was asked about this NIK, answered or not. */
    long timesAskedAbout(String nik) {
        return asked.stream().filter(nik::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String nik = question.path("nik").asString();
        asked.add(nik);
        if (!API_KEY.equals(exchange.getRequestHeaders().getFirst("X-API-KEY"))) {
            send(exchange, 401, "{\"error\":\"unknown key\"}");
        } else if (out.contains(nik)) {
            send(exchange, 503, "<html>out of order</html>");
        } else {
            send(exchange, 200, judgement(question, people.get(nik)));
        }
    }

    private static String judgement(JsonNode question, Person person) {
        if (person == null) {
            return "{\"status\":\"NOT_FOUND\"}";
        }
        return "{\"status\":\"FOUND\",\"matches\":{\"name\":%s,\"birthDate\":%s}}"
                .formatted(
                        person.name().equals(question.path("name").asString()),
                        person.birthDate().equals(question.path("birthDate").asString()));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
