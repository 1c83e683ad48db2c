package id.jmo.balance.component;

import org.junit.jupiter.api.Test;

class InterfaceTest extends BalanceComponentTest {

    @Test
    void the_interface_describes_every_operation() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/savings/me'].get")
                .exists()
                .jsonPath("$.paths['/api/v1/savings/me/statement'].get")
                .exists()
                .jsonPath("$.paths['/api/v1/savings/simulation/jht'].get")
                .exists()
                .jsonPath("$.paths['/api/v1/savings/{memberId}'].get")
                .exists()
                .jsonPath("$.paths['/api/v1/savings/proof'].get")
                .exists()
                .jsonPath("$.paths['/api/v1/savings/import'].post.requestBody.content['text/csv']")
                .exists();
    }
}
