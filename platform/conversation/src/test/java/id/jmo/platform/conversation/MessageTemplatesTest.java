package id.jmo.platform.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class MessageTemplatesTest {

    private static final String GOOD = """
            templates:
              - id: hello
                title: {id: Salam, en: Greeting}
                text: {id: "Halo {name}", en: "Hello {name}"}
            """;

    @Test
    void a_file_without_templates_has_none() {
        assertThat(read("templates:\n").all()).isEmpty();
        assertThat(read(GOOD).all()).hasSize(1);
    }

    @Test
    void whatever_is_wrong_is_named_in_one_line() {
        wrong(GOOD.replace("id: hello", "id: Hello World"), "a template needs an id like need-id-card");
        wrong(GOOD.replace(", en: Greeting", ""), "\"hello\" needs its title as plain text in both languages");
        wrong(GOOD.replace("Hello {name}", "Hello"), "\"hello\" has other placeholders in one language");
        wrong(GOOD + GOOD.substring(GOOD.indexOf("  -")), "\"hello\" is there twice");
        wrong(GOOD.replace("title:", "tittle:"), "tittle");
    }

    private static void wrong(String file, String what) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(file)).withMessageContaining(what);
    }

    private static MessageTemplates read(String file) {
        return MessageTemplates.read(new ByteArrayResource(file.getBytes(UTF_8), "templates.yaml"));
    }
}
