package id.jmo.account.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jmo.platform.testsupport.PublishedEvent;
import id.jmo.platform.values.MemberId;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

/** With a worker that polls once an hour. */
@TestPropertySource(properties = "jmo.civil-registry.poll-interval=1h")
class WakeUpTest extends AccountComponentTest {

    private static final String CHECKED = "id.jmo.member.civil-registry-checked.v1";

    @Test
    void the_registry_is_asked_when_a_member_is_registered_or_corrected_and_not_at_the_next_poll() {
        String nik = freshNik();
        REGISTRY.knows(nik, "EILEEN MARIE COLLINS", "1988-11-19");
        MemberId id = registered(nik);
        assertThat(statusIn(topics.await(TOPIC, CHECKED, id.toString()))).isEqualTo("MISMATCHED");

        rest.patch()
                .uri("/api/v1/members/" + id)
                .headers(headers -> headers.setBearerAuth(officer()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "Eileen Marie Collins"))
                .exchange()
                .expectStatus()
                .isOk();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> topics.published(TOPIC, id.toString()).stream()
                        .filter(event -> event.type().equals(CHECKED))
                        .anyMatch(event -> statusIn(event).equals("MATCHED")));
    }

    private static String statusIn(PublishedEvent checked) {
        return checked.json().path("civilRegistry").path("status").asString();
    }
}
