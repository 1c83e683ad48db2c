package id.jmo.notification.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiDescriptionTest extends NotificationComponentTest {

    @Test
    void the_api_is_described_for_everybody() {
        rest.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(description -> assertThat(description)
                        .contains("/api/v1/notifications", "failed-deliveries", "dead-letters")
                        .doesNotContain("CurrentUser"));
    }
}
