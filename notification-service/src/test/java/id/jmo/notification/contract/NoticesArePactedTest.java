package id.jmo.notification.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.notification.application.Notice;
import id.jmo.notification.config.ConfigTestAccess;
import id.jmo.platform.testsupport.CommittedPacts;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NoticesArePactedTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_event_of_a_notice_is_in_a_pact_with_its_service() throws IOException {
        List<String> agreed = new ArrayList<>();
        try (DirectoryStream<Path> pacts =
                Files.newDirectoryStream(CommittedPacts.committed(), "notification-service-*.json")) {
            for (Path pact : pacts) {
                JSON.readTree(Files.readString(pact))
                        .path("interactions")
                        .forEach(message ->
                                agreed.add(message.path("description").asString()));
            }
        }

        assertThat(ConfigTestAccess.notices().all())
                .extracting(Notice::eventType)
                .as(
                        "A topic with notices needs a test like ClaimEventsPactTest; -Djmo.pacts.update=true commits its pact")
                .isSubsetOf(agreed);
    }
}
