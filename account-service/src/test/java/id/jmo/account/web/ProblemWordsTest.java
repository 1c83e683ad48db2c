package id.jmo.account.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.account.model.MemberRefusal;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemWordsTest {

    private static Properties words(String language) {
        Properties words = new Properties();
        try (var reader = new InputStreamReader(
                ProblemWordsTest.class.getResourceAsStream("/messages/problems_" + language + ".properties"), UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatever_has_words_in_one_language_has_them_in_the_other() {
        assertThat(words("id").keySet()).isEqualTo(words("en").keySet());
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberRefusal.Reason.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MEMBER_UNKNOWN", "MEMBERSHIP_ALREADY_ENDED"})
    void every_refusal_that_names_a_field_has_words_for_it(MemberRefusal.Reason reason) {
        assertThat(words("id")).containsKey("fault." + MemberRefusals.code(reason));
    }
}
