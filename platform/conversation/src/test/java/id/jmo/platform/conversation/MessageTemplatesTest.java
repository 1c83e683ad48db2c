package id.jmo.platform.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jmo.platform.values.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
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
    void a_template_is_filled_in_in_the_language_of_the_reporter() {
        MessageTemplates templates = read(GOOD);

        assertThat(templates.fill("hello", Language.INDONESIAN, Map.of("name", "$1 {name}")))
                .contains("Halo $1 {name}");
        assertThat(templates.fill("hello", Language.ENGLISH, Map.of())).contains("Hello {name}");
        assertThat(templates.fill("no-such", Language.ENGLISH, Map.of())).isEmpty();
    }

    @Test
    void a_service_names_its_file_and_a_faulty_one_stops_the_start() {
        ApplicationContextRunner service = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(ConversationAutoConfiguration.class));

        service.run(context ->
                assertThat(context.getBean(MessageTemplates.class).all()).isEmpty());
        service.withPropertyValues("jmo.conversation.templates=classpath:templates.yaml")
                .run(context -> assertThat(
                                context.getBean(MessageTemplates.class).all())
                        .extracting(MessageTemplates.Template::id)
                        .containsExactly("need-id-card"));
        service.withPropertyValues("jmo.conversation.templates=classpath:no-such.yaml")
                .run(context -> assertThat(context).hasFailed());
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
