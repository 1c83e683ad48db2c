package id.jmo.platform.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RequiredFieldsTest {

    record Order(
            String id,
            Account account,
            List<Line> lines,
            @Nullable Account former,
            int count) {}

    record Account(String bank, @Nullable String nickname) {}

    record Line(String text) {}

    @Test
    void an_event_that_says_everything_lacks_nothing() {
        assertThat(missingIn("""
                {"id": "1", "account": {"bank": "014", "nickname": "home"}, "lines": [{"text": "a"}],
                 "former": {"bank": "008"}, "count": 1}
                """)).isEmpty();
    }

    @Test
    void what_may_be_absent_does_not_lack() {
        assertThat(missingIn("""
                {"id": "1", "account": {"bank": "014"}, "lines": [], "count": 1}
                """)).isEmpty();
    }

    @Test
    void everything_that_lacks_is_named_by_its_path() {
        assertThat(missingIn("""
                {"account": {}, "lines": [{"text": "a"}, {}, null], "former": {}, "count": 1}
                """)).containsExactly("id", "account.bank", "lines[1].text", "lines[2]", "former.bank");
    }

    private static List<String> missingIn(String json) {
        return RequiredFields.missingIn(JsonMapper.shared().readValue(json, Order.class));
    }
}
