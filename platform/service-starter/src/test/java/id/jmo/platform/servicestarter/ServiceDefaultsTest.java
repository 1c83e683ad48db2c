package id.jmo.platform.servicestarter;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.observability.LogContext;
import id.jmo.platform.values.Identifier;
import id.jmo.platform.values.Uuid7;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class ServiceDefaultsTest {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceDefaultsTest.class);

    private record ComplaintId(UUID value) implements Identifier<ComplaintId> {}

    @Configuration(proxyBeanMethods = false)
    static class Empty {}

    private static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(Empty.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(arguments);
    }

    @Test
    void every_service_has_the_defaults_and_may_choose_otherwise() {
        try (var service = start("--spring.application.name=claim-service", "--spring.kafka.producer.acks=1")) {
            assertThat(service.getEnvironment().getProperty("spring.threads.virtual.enabled", Boolean.class))
                    .isTrue();
            assertThat(service.getEnvironment().getProperty("spring.kafka.producer.acks"))
                    .isEqualTo("1");
        }
    }

    @Test
    void a_log_line_is_json_that_names_service_and_subject_and_hides_personal_data(CapturedOutput output) {
        ComplaintId complaint = new ComplaintId(Uuid7.next());
        try (var service = start("--spring.application.name=claim-service");
                var about = LogContext.about(complaint)) {
            LOG.warn("No account for {}", "3201014107900001");
        }

        JsonNode line = output.getOut()
                .lines()
                .filter(text -> text.contains("No account for"))
                .map(new JsonMapper()::readTree)
                .findFirst()
                .orElseThrow();
        assertThat(line.at("/service/name").stringValue()).isEqualTo("claim-service");
        assertThat(line.get("message").stringValue()).isEqualTo("No account for ******0001");
        assertThat(line.toString()).contains("\"complaint.id\":\"" + complaint.value() + "\"");
    }
}
