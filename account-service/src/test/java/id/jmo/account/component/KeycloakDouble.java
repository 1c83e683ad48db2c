package id.jmo.account.component;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of Keycloak's Admin API that creates logins, over real HTTP. A call may fail for a member before or after it
 * took effect.
 */
final class KeycloakDouble {

    /** The calls that change something. */
    enum Call {
        CREATE,
        ADD_ROLE,
        ENABLE
    }

    private record Failure(String member, Call call, boolean afterwards) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String USERS = "/admin/realms/jmo/users";
    private static final String SESSIONS = "/admin/realms/jmo/sessions";
    private static final String LOGINS = "/admin/realms/jmo/logins";

    private final Map<String, Map<String, Object>> users = new ConcurrentHashMap<>();
    private final Map<String, List<String>> roles = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> sessions = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> events = new CopyOnWriteArrayList<>();
    private final Set<Failure> failures = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    private KeycloakDouble(HttpServer server) {
        this.server = server;
    }

    static KeycloakDouble start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            KeycloakDouble keycloak = new KeycloakDouble(server);
            server.createContext("/realms/jmo/protocol/openid-connect/token", KeycloakDouble::token);
            server.createContext(USERS, keycloak::answer);
            server.createContext(SESSIONS, keycloak::endSession);
            server.createContext(LOGINS, keycloak::logins);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The next such call for the member is answered with 503, before or after it took effect. */
    void failsOnce(String member, Call call, boolean afterwards) {
        failures.add(new Failure(member, call, afterwards));
    }

    /** Somebody has this login already. */
    void has(String username, String email, String member) {
        String id = UUID.randomUUID().toString();
        users.put(
                id,
                new HashMap<>(Map.of(
                        "id",
                        id,
                        "username",
                        username,
                        "email",
                        email,
                        "enabled",
                        true,
                        "attributes",
                        Map.of("member_id", List.of(member)))));
    }

    /** Somebody is logged in, with a device that is not known; times in milliseconds. */
    void hasSession(String id, String user, String address, long start, long lastAccess) {
        sessions.put(
                id,
                new HashMap<>(Map.of(
                        "id", id,
                        "userId", user,
                        "ipAddress", address,
                        "start", start,
                        "lastAccess", lastAccess,
                        "clients", List.of("jmo-app"))));
    }

    /** The session began with this device. */
    void hasDevice(String session, Map<String, Object> device) {
        sessions.get(session).put("device", device);
    }

    /** Keycloak has this event of the user. */
    void hasActivity(String user, String type, String at, Map<String, Object> device) {
        Map<String, Object> event = event(user, type, at);
        if (!device.isEmpty()) {
            event.put("device", device);
        }
    }

    /** Keycloak has this event of a way to log in. */
    void hasCredentialActivity(String user, String type, String at, String credential) {
        event(user, type, at).put("credential", credential);
    }

    private Map<String, Object> event(String user, String type, String at) {
        Map<String, Object> event = new ConcurrentHashMap<>(Map.of(
                "id",
                UUID.randomUUID().toString(),
                "userId",
                user,
                "type",
                type,
                "time",
                Instant.parse(at).toEpochMilli(),
                "ipAddress",
                "203.0.113.7"));
        events.add(event);
        return event;
    }

    private void logins(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI()
                .getPath()
                .substring(LOGINS.length() + 1)
                .split("/");
        send(
                exchange,
                200,
                path[1].equals("sessions")
                        ? sessionsOf(path[0])
                        : eventsOf(path[0], exchange.getRequestURI().getQuery()));
    }

    private List<Map<String, Object>> eventsOf(String user, String query) {
        long until = Long.parseLong(query.replaceAll(".*until=(\\d+).*", "$1"));
        long max = Long.parseLong(query.replaceAll(".*max=(\\d+).*", "$1"));
        return events.stream()
                .filter(event -> user.equals(event.get("userId")) && (long) event.get("time") <= until)
                .sorted(Comparator.comparing(event -> -(long) event.get("time")))
                .limit(max)
                .toList();
    }

    private List<Map<String, Object>> sessionsOf(String user) {
        return sessions.values().stream()
                .filter(session -> user.equals(session.get("userId")))
                .toList();
    }

    private void endSession(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring(SESSIONS.length() + 1);
        send(exchange, sessions.remove(id) == null ? 404 : 204, Map.of());
    }

    List<Map<String, Object>> loginsOf(String member) {
        return users.values().stream()
                .filter(user -> member.equals(memberOf(user)))
                .toList();
    }

    List<String> rolesOf(Map<String, Object> user) {
        return roles.getOrDefault(String.valueOf(user.get("id")), List.of());
    }

    private static void token(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        send(exchange, 200, Map.of("access_token", "of-the-tests", "expires_in", 60));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String id = path.length() > USERS.length()
                ? path.substring(USERS.length() + 1).split("/")[0]
                : "";
        switch (exchange.getRequestMethod()) {
            case "GET" -> send(exchange, 200, path.endsWith("/available") ? available(id) : found(query));
            case "PUT" -> {
                Map<String, Object> user = JSON.readValue(body, OBJECT);
                boolean taken = users.values().stream()
                        .anyMatch(known -> !known.get("id").equals(id)
                                && known.get("email").equals(user.get("email")));
                if (taken) {
                    send(exchange, 409, Map.of("errorMessage", "User exists with same email"));
                    return;
                }
                effect(exchange, memberOf(user), Call.ENABLE, 204, () -> users.put(id, user));
            }
            default -> {
                if (path.endsWith("/logout")) {
                    sessions.values().removeAll(sessionsOf(id));
                    send(exchange, 204, Map.of());
                } else if (path.endsWith("/role-mappings/realm")) {
                    effect(
                            exchange,
                            memberOf(users.get(id)),
                            Call.ADD_ROLE,
                            204,
                            () -> roles.put(id, List.of("member")));
                } else {
                    create(exchange, JSON.readValue(body, OBJECT));
                }
            }
        }
    }

    private void create(HttpExchange exchange, Map<String, Object> user) throws IOException {
        boolean taken = users.values().stream()
                .anyMatch(known -> known.get("username").equals(user.get("username"))
                        || known.get("email").equals(user.get("email")));
        if (taken) {
            send(exchange, 409, Map.of("errorMessage", "User exists with same email"));
            return;
        }
        String id = UUID.randomUUID().toString();
        Map<String, Object> created = new HashMap<>(user);
        created.put("id", id);
        effect(exchange, memberOf(user), Call.CREATE, 201, () -> {
            users.put(id, created);
            if (List.of("/members").equals(created.remove("groups"))) {
                roles.put(id, List.of("member"));
            }
        });
    }

    private void effect(HttpExchange exchange, String member, Call call, int status, Runnable effect)
            throws IOException {
        if (failures.remove(new Failure(member, call, false))) {
            send(exchange, 503, Map.of());
            return;
        }
        effect.run();
        send(exchange, failures.remove(new Failure(member, call, true)) ? 503 : status, Map.of());
    }

    private List<Map<String, Object>> found(String query) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Map<String, Object> user : users.values()) {
            if (query.contains("username=" + user.get("username")) || query.contains("q=member_id:" + memberOf(user))) {
                found.add(user);
            }
        }
        return found;
    }

    private List<Map<String, Object>> available(String id) {
        return roles.containsKey(id) ? List.of() : List.of(Map.of("id", "r1", "name", "member"));
    }

    private static String memberOf(Map<String, Object> user) {
        return user.get("attributes") instanceof Map<?, ?> attributes
                        && attributes.get("member_id") instanceof List<?> ids
                ? String.valueOf(ids.getFirst())
                : "";
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] bytes =
                status == 204 ? new byte[0] : JSON.writeValueAsString(answer).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
