package id.jmo.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.realm.RealmFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    @Test
    void variables_have_their_values_or_their_defaults_and_keycloaks_own_texts_stay() {
        String text = """
                {"a": "${JMO_APP_URL}/callback", "b": "${JMO_MAIL_FROM:no-reply@jmo.example}", "c": "${JMO_MAIL_USER:}",
                 "d": "${username}", "e": "${JMO_MAIL_HOST:x}"}
                """;

        assertThat(RealmFile.resolved(text, Map.of("JMO_APP_URL", "https://a\"b", "JMO_MAIL_HOST", "mail"))
                        .toString())
                .isEqualTo("{\"a\":\"https://a\\\"b/callback\",\"b\":\"no-reply@jmo.example\",\"c\":\"\","
                        + "\"d\":\"${username}\",\"e\":\"mail\"}");
    }

    @Test
    void all_variables_without_a_value_are_named_in_one_line() {
        assertThatThrownBy(() -> RealmFile.resolved("{\"a\": \"${JMO_B}\", \"c\": \"${JMO_A}\"}", Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("The realm file needs a value of JMO_A, JMO_B: those that Keycloak was started with");
    }

    @Test
    void what_is_no_json_is_said_in_one_line() {
        assertThatThrownBy(() -> RealmFile.resolved("realm: jmo", Map.of()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("The realm file is no JSON: ")
                .hasMessageNotContaining("\n");
    }
}
