package id.jmo.local.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_port_in_use_is_named_with_the_part_that_wants_it() throws IOException {
        try (ServerSocket taken = somewhereAbove(Part.KEYCLOAK)) {
            Ports ports = new Ports(taken.getLocalPort() - Part.KEYCLOAK.standardPort());

            assertThatThrownBy(() -> ports.requireFree(List.of(Part.KEYCLOAK)))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining(taken.getLocalPort() + " (keycloak)")
                    .hasMessageContaining("--port-offset")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void a_port_taken_on_all_addresses_counts_as_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertThat(Ports.isFree(taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void a_port_that_was_freed_is_free_again() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertThat(Ports.isFree(port)).isTrue();
    }

    @Test
    void the_further_ports_of_the_broker_of_the_login_and_of_the_sandbox_are_looked_at_too() {
        Ports ports = new Ports(1000);

        assertThat(ports.allOf(Part.KEYCLOAK)).containsExactly(9180, 10000);
        assertThat(ports.allOf(Part.KAFKA)).containsExactly(10092, 10093);
        assertThat(ports.allOf(Part.PARTNER_SANDBOX)).containsExactly(9090, 4025, 9091, 9093);
    }

    @Test
    void no_two_parts_share_a_port() {
        Ports ports = new Ports(0);

        assertThat(Part.possible().stream().flatMap(part -> ports.allOf(part).stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void an_offset_beyond_the_last_port_is_refused() {
        assertThatThrownBy(() -> new Ports(60_000)).hasMessageContaining("0 to 30000");
    }

    /** A listener that an allowed offset leads to. */
    private static ServerSocket somewhereAbove(Part part) throws IOException {
        for (int port = part.standardPort() + 10_000; ; port++) {
            try {
                return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
            } catch (BindException inUse) {
                assertThat(port).isLessThan(part.standardPort() + 30_000);
            }
        }
    }
}
