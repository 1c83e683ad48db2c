package id.jmo.biometric.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OperationsTest extends BiometricComponentTest {

    @Test
    void health_shows_engine_models_and_policy() {
        http.get()
                .uri("/actuator/health")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.faceEngine.status")
                .isEqualTo("UP")
                .jsonPath("$.components.faceEngine.details.models")
                .isEqualTo("faceplugin-0.0.1-87aacdfe")
                .jsonPath("$.components.faceEngine.details.policy")
                .isEqualTo("2026-11.2");
    }

    @Test
    void metrics_show_analyses_verdicts_and_the_queue() {
        perform(member, open(member), "grace").expectStatus().isOk();

        String metrics = new String(
                http.get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);

        assertThat(metrics)
                .contains("jmo_biometric_analysis_seconds_count", "outcome=\"face\"")
                .contains("jmo_biometric_verdicts_total", "verdict=\"review\"")
                .contains("jmo_biometric_analyses_waiting", "jmo_biometric_analyses_running");
    }

    @Test
    void the_api_describes_the_frames_as_parts_of_the_body() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath(
                        "$.paths['/api/v1/verifications/{verificationId}/frames'].put.requestBody.content['multipart/form-data'].schema")
                .exists();
    }
}
