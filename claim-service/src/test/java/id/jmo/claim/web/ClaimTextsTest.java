package id.jmo.claim.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.claim.model.Awaited;
import id.jmo.claim.model.Milestone;
import id.jmo.claim.model.Phase;
import id.jmo.claim.model.Step;
import id.jmo.claim.model.eligibility.Tick;
import id.jmo.claim.model.rules.Cause;
import id.jmo.claim.model.rules.CausePolicy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text exists in both languages. */
class ClaimTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void there_is_a_text_for_everything_that_can_be_shown(String language) throws IOException {
        assertThat(texts(language).stringPropertyNames())
                .containsAll(Stream.of(
                                keys("claim.phase.", Phase.values()),
                                keys("claim.milestone.", Milestone.values()),
                                keys("claim.cause.", Cause.values()),
                                keys("claim.step.", Step.values()),
                                keys("claim.when-late.", Awaited.values()),
                                Arrays.stream(CausePolicy.Fault.values()).map(fault -> "fault." + fault.code()),
                                Arrays.stream(Tick.Reason.values()).map(reason -> "fault." + reason.code()),
                                Arrays.stream(Tick.Reason.values())
                                        .filter(reason -> !satisfied(reason))
                                        .map(reason -> "claim.todo." + reason.code()))
                        .flatMap(keys -> keys)
                        .toList());
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(texts("en").stringPropertyNames()).isEqualTo(texts("id").stringPropertyNames());
    }

    private static boolean satisfied(Tick.Reason reason) {
        return new Tick(id.jmo.claim.model.eligibility.Condition.BALANCE, reason, java.util.Map.of()).satisfied();
    }

    private static Stream<String> keys(String prefix, Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> prefix + code.name());
    }

    /** This module's own file, which lies beside those of the platform. */
    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var reader = new InputStreamReader(
                java.nio.file.Files.newInputStream(
                        java.nio.file.Path.of("src/main/resources/messages/problems_" + language + ".properties")),
                UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
