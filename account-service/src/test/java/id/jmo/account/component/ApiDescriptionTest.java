package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiDescriptionTest extends AccountComponentTest {

    @Test
    void the_api_is_described_for_everybody() {
        rest.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(description -> assertThat(description)
                        .contains("/api/v1/members/me", "/api/v1/members/import", "text/csv")
                        .doesNotContain("CurrentUser"));
    }
}
