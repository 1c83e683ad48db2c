package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where each part listens, always on the loopback address only.
 *
 * @param offset added to every port, 0 to 30000, so that several suites can run side by side
 */
record Ports(int offset) {

    private static final int KAFKA_CONTROLLER = 9093;
    private static final int KEYCLOAK_MANAGEMENT = 9000;
    private static final int SMTP = 3025;
    private static final int FACE_VENDOR = 8091;
    private static final int PUSH = 8093;
    private static final int HIGHEST_OFFSET = 30_000;

    Ports {
        if (offset < 0 || offset > HIGHEST_OFFSET) {
            throw new LaunchFailure("The port offset must be from 0 to " + HIGHEST_OFFSET + ", not " + offset);
        }
    }

    int of(Part part) {
        return part.standardPort() + offset;
    }

    int kafkaController() {
        return KAFKA_CONTROLLER + offset;
    }

    /** Where Keycloak shows its figures. */
    int keycloakManagement() {
        return KEYCLOAK_MANAGEMENT + offset;
    }

    int smtp() {
        return SMTP + offset;
    }

    /** Where the sandbox's face vendor listens, by TLS. */
    int faceVendor() {
        return FACE_VENDOR + offset;
    }

    /** Where the sandbox's push service listens, by TLS. */
    int push() {
        return PUSH + offset;
    }

    URI http(Part part) {
        return URI.create("http://localhost:" + of(part));
    }

    /** Every port that the part listens on. */
    List<Integer> allOf(Part part) {
        return switch (part.kind()) {
            case KAFKA -> List.of(of(part), kafkaController());
            case PARTNER_SANDBOX -> List.of(of(part), smtp(), faceVendor(), push());
            case KEYCLOAK -> List.of(of(part), keycloakManagement());
            case STORE, SERVICE, GATEWAY -> List.of(of(part));
        };
    }

    /** @throws LaunchFailure naming every port that something else already holds, and the part that wanted it */
    void requireFree(Collection<Part> parts) {
        List<String> taken = new ArrayList<>();
        for (Part part : parts) {
            for (int port : allOf(part)) {
                if (!isFree(port)) {
                    taken.add(port + " (" + part + ")");
                }
            }
        }
        if (!taken.isEmpty()) {
            throw new LaunchFailure((taken.size() == 1 ? "Port " : "Ports ") + String.join(", ", taken)
                    + " in use by another program; free it, or shift all of ours: ./jmo up --port-offset "
                    + (offset + 1000));
        }
    }

    static boolean isFree(int port) {
        return canBind(port, InetAddress.ofLiteral("127.0.0.1")) && !someoneAnswers(port);
    }

    private static boolean canBind(int port, InetAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** A listener on all addresses does not always keep us from binding the loopback address. */
    private static boolean someoneAnswers(int port) {
        return Probe.accepts(port);
    }
}
