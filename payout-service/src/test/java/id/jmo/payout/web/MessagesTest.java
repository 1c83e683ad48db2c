package id.jmo.payout.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.reconciliation.Difference;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final List<PayoutState.Kind> SETTLED =
            List.of(PayoutState.Kind.PAID, PayoutState.Kind.REFUSED, PayoutState.Kind.RETURNED);

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void every_difference_and_every_open_payout_has_words_and_a_next_action(String language) throws IOException {
        Set<String> keys = messages(language).stringPropertyNames();

        for (Difference.Kind kind : Difference.Kind.values()) {
            assertThat(keys).contains("reconciliation.difference." + kind, "reconciliation.next-action." + kind);
        }
        for (PayoutState.Kind state : PayoutState.Kind.values()) {
            assertThat(keys.contains("payout.next-action." + state)).isNotEqualTo(SETTLED.contains(state));
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
