package id.jmo.biometric.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.biometric.model.Finding;
import id.jmo.biometric.model.FrameStep;
import id.jmo.biometric.model.SequenceFault;
import id.jmo.platform.photos.PhotoRefused;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void every_finding_is_an_instruction_and_every_refusal_has_its_words(String language) throws IOException {
        Set<String> keys = messages(language).stringPropertyNames();

        for (Finding finding : Finding.values()) {
            assertThat(keys).contains("fault." + finding.code());
        }
        for (SequenceFault fault : SequenceFault.values()) {
            assertThat(keys).contains("fault." + fault.code());
        }
        for (FrameStep step : FrameStep.values()) {
            assertThat(keys).contains("verification.step." + step);
        }
        for (PhotoRefused.Fault fault : PhotoRefused.Fault.values()) {
            assertThat(keys).contains(fault.code() + ".title", fault.code() + ".detail");
        }
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(messages("id").stringPropertyNames())
                .isEqualTo(messages("en").stringPropertyNames());
    }

    private static Properties messages(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/messages/problems_%s.properties".formatted(language)),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
