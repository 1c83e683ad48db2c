package id.jmo.platform.servicestarter;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.testsupport.ServiceTest;
import id.jmo.platform.testsupport.TestTopics;
import id.jmo.platform.testsupport.Tokens;
import id.jmo.platform.values.MemberId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest(properties = "spring.application.name=sample-service")
class SampleServiceTest {

    private static final MemberId MEMBER = MemberId.next();

    @Autowired
    RestTestClient http;

    @Autowired
    TestTopics topics;

    @Test
    void a_command_becomes_an_event_that_reaches_its_consumer_in_one_trace() {
        String id = makeWish("{\"text\": \"rain\", \"amount\": 5}")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        PublishedEvent made = topics.await("jmo.wishes.v1", "id.jmo.wish.made.v1", id);
        PublishedEvent copied = topics.await("jmo.copies.v1", "id.jmo.wish.copied.v1", id);

        assertThat(copied.dataAs(SampleService.WishMade.class).phone().reveal()).isEqualTo("+628111111111");
        assertThat(copied.json().get("phone").stringValue()).startsWith("jmo1:k1-");
        assertThat(traceOf(copied)).isEqualTo(traceOf(made));
    }

    @Test
    void a_text_where_a_number_belongs_is_refused() {
        makeWish("{\"text\": \"rain\", \"amount\": \"5\"}").expectStatus().isBadRequest();
        makeWish("{\"text\": \"rain\", \"amount\": 5.5}").expectStatus().isBadRequest();
    }

    @Test
    void a_request_without_a_token_or_with_a_forged_one_is_refused() {
        http.post().uri("/api/v1/wishes").exchange().expectStatus().isUnauthorized();
        http.post()
                .uri("/api/v1/wishes")
                .headers(headers -> headers.setBearerAuth(Tokens.forged(MEMBER)))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.post()
                .uri("/api/v1/wishes")
                .headers(headers -> headers.setBearerAuth(Tokens.forAnotherAudience(MEMBER)))
                .exchange()
                .expectStatus()
                .isUnauthorized();
        http.post()
                .uri("/api/v1/wishes")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{}")
                .headers(headers -> headers.setBearerAuth(Tokens.withRoles("operator")))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void an_operator_sees_health_metrics_and_the_interface_without_a_token() {
        for (String path : new String[] {
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/actuator/prometheus",
            "/v3/api-docs"
        }) {
            http.get().uri(path).exchange().expectStatus().isEqualTo(HttpStatus.OK);
        }
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .jsonPath("$.components.mongo.details.database")
                .exists()
                .jsonPath("$.components.kafka.details.brokers")
                .isEqualTo(1)
                .jsonPath("$.components.partners.status")
                .isEqualTo("UP");
        assertThat(http.get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .contains("service=\"sample-service\"");
    }

    private RestTestClient.ResponseSpec makeWish(String json) {
        return http.post()
                .uri("/api/v1/wishes")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> headers.setBearerAuth(Tokens.member(MEMBER)))
                .body(json)
                .exchange();
    }

    private static String traceOf(PublishedEvent event) {
        return event.traceparent().split("-")[1];
    }
}
