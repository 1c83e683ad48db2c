package id.jmo.gateway.component;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.gateway.GatewayApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway as docker-compose.yml runs it: open to the world is the API alone. */
@SpringBootTest(
        classes = GatewayApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"jmo.gateway.descriptions=false", "management.server.port=0", "logging.structured.format.console="
        })
class ClosedPagesTest {

    private static final Callers CALLERS = new Callers();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void realm(DynamicPropertyRegistry properties) {
        properties.add("jmo.security.issuer-uri", CALLERS::issuer);
    }

    @AfterAll
    static void closeRealm() {
        CALLERS.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/actuator/health",
                "/docs",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/v3/api-docs",
                "/v3/api-docs/all",
                "/v3/api-docs/claim",
                "/v3/api-docs/swagger-config"
            })
    void nothing_but_the_api_is_open(String path) throws Exception {
        assertThat(status(port, path)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/readiness", "/actuator/prometheus"})
    void health_and_figures_have_a_port_of_their_own(String path) throws Exception {
        assertThat(status(managementPort, path)).isEqualTo(200);
    }

    @Test
    void the_api_wants_a_token() throws Exception {
        assertThat(status(port, "/api/v1/claims")).isEqualTo(401);
    }

    private static int status(int port, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
