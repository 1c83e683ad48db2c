package id.jmo.gateway.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalsOverOneConnectionTest extends GatewayTest {

    /** Each token is new, so each is decoded; one of a thousand callers did not get the refusal. */
    @Test
    void a_caller_gets_every_refusal_over_one_connection() {
        for (int i = 0; i < 5_000; i++) {
            assertThat(send(request("/api/v1/claims").header("Authorization", "Bearer rubbish" + i))
                            .statusCode())
                    .isIn(401, 429);
        }
    }
}
