package id.jmo.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ProblemTextsTest {

    private final ProblemTexts texts = new ProblemTexts(new PathMatchingResourcePatternResolver());

    @Test
    void both_languages_have_all_texts() {
        assertThat(texts.untranslated()).isEmpty();
    }

    @Test
    void a_placeholder_without_a_value_stays_as_it_is() {
        assertThat(texts.find(Language.ENGLISH, "body-too-large.detail", Map.of()))
                .contains("The request body may be {limit} at most.");
    }
}
