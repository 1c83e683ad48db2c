package id.jmo.platform.serviceregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ServiceRegistryTest {

    private static final String CLAIM = """
            - name: claim-service
              port: 8083
              heap: 128
              title: {id: Klaim, en: Claims}
              paths: [/api/v1/claims]
              topic: jmo.claims.v1
            """;

    @Test
    void the_suite_has_services_with_a_title_in_both_languages() {
        assertThat(ServiceRegistry.load().services())
                .isNotEmpty()
                .allSatisfy(service -> assertThat(service.title().id()).isNotBlank())
                .allSatisfy(service -> assertThat(service.title().en()).isNotBlank());
    }

    @Test
    void a_row_says_what_derives_from_it() {
        Service claim = registry(CLAIM).find("claim").orElseThrow();

        assertThat(claim.name()).isEqualTo("claim-service");
        assertThat(claim.environmentName()).isEqualTo("CLAIM");
        assertThat(claim.topic()).contains("jmo.claims.v1");
        assertThat(claim.routedPrefixes()).containsExactly("/api/v1/claims", "/api/v1/operations/claim-service");
        assertThat(claim.uploads()).isEmpty();
        assertThat(claim.consumesEvents()).isFalse();
    }

    @Test
    void two_rows_that_claim_the_same_port_are_refused() {
        assertThatThrownBy(() -> registry(CLAIM + CLAIM.replace("claim", "payout")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("services.yaml: claim-service and payout-service both have the port 8083");
    }

    @Test
    void a_path_that_is_no_prefix_is_refused() {
        assertThatThrownBy(() -> registry(CLAIM.replace("/api/v1/claims", "/api/v1/claims/**")))
                .hasMessage("services.yaml: claim-service: \"/api/v1/claims/**\" is no prefix like /api/v1/claims");
    }

    @Test
    void paths_that_need_no_token_are_below_the_services_own() {
        Service open = registry(CLAIM + "  open: [/api/v1/claims/rules, /api/v1/claims/forms/**]\n")
                .find("claim")
                .orElseThrow();
        assertThat(open.open()).containsExactly("/api/v1/claims/rules", "/api/v1/claims/forms/**");

        assertThatThrownBy(() -> registry(CLAIM + "  open: [/api/v1/claimsandmore]\n"))
                .hasMessage("services.yaml: claim-service: open \"/api/v1/claimsandmore\" is below none of its paths");
        assertThat(registry(CLAIM).find("claim").orElseThrow().open()).isEmpty();
    }

    @Test
    void a_word_that_no_row_has_is_refused() {
        assertThatThrownBy(() -> registry(CLAIM + "  prot: 1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prot");
    }

    private static ServiceRegistry registry(String rows) {
        String file = "services:\n" + rows.indent(2);
        return ServiceRegistry.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
