package id.jmo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Where the gateway expects a service. */
class GatewayPropertiesTest {

    private static final Service FAMILY_AID = new Service(
            "family-aid-service",
            8099,
            128,
            new Service.Title("Bantuan keluarga", "Family aid"),
            List.of("/api/v1/family-aids"),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            false,
            List.of());

    @Test
    void an_address_derives_from_the_registry() {
        assertThat(properties(Map.of("jmo.gateway.service-address", "http://{name}:{port}"))
                        .addressesOf(FAMILY_AID))
                .containsExactly(URI.create("http://family-aid-service:8099"));
    }

    @Test
    void several_instances_are_given_by_address() {
        assertThat(properties(Map.of(
                                "jmo.gateway.service-address", "http://localhost:{port}",
                                "jmo.gateway.services.familyaid", "http://one:1,http://two:2"))
                        .addressesOf(FAMILY_AID))
                .containsExactly(URI.create("http://one:1"), URI.create("http://two:2"));
    }

    @Test
    void an_address_of_a_service_that_does_not_exist_is_refused() {
        GatewayProperties properties = properties(Map.of(
                "jmo.gateway.service-address", "http://localhost:{port}",
                "jmo.gateway.services.claims", "http://one:1"));

        assertThatThrownBy(() -> properties.requireKnown(ServiceRegistry.load()))
                .hasMessageStartingWith("jmo.gateway.services.claims: no such service; the services are ");
    }

    private static GatewayProperties properties(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("jmo.gateway", GatewayProperties.class);
    }
}
