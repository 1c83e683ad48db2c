package id.jmo.notification.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.ClaimNews;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Step;
import id.jmo.platform.values.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The words of every step, from {@code templates/<step>.<channel>.<language>.mustache}. In the inbox and in e-mail the
 * first line is the title. All templates are read at start: a missing one stops the service then, not a claim later.
 */
public final class MessageTemplates {

    /** @param title empty in an SMS */
    public record Text(String title, String body) {}

    private record Key(Step step, Channel channel, Language language) {
        private String file() {
            return "/templates/%s.%s.%s.mustache".formatted(step.slug(), channel.slug(), language.code());
        }
    }

    private final Map<Key, Template> templates = new HashMap<>();
    private final FactFormatter formatter;

    public MessageTemplates() {
        this.formatter = FactFormatter.load();
        // Plain text throughout; an unknown variable is a fault of the template, never an empty spot.
        Mustache.Compiler compiler = Mustache.compiler().escapeHTML(false).strictSections(true);
        for (Step step : Step.values()) {
            for (Channel channel : Channel.values()) {
                for (Language language : Language.values()) {
                    Key key = new Key(step, channel, language);
                    templates.put(key, compiler.compile(read(key.file())));
                }
            }
        }
    }

    /** The words in the member's language, addressed to them by name. */
    public Text of(ClaimNews news, Channel channel, Contact contact) {
        Map<String, Object> variables = formatter.variables(news, contact.language());
        variables.put("name", contact.name().reveal());
        return text(new Key(news.step(), channel, contact.language()), variables);
    }

    /** The words without a name. */
    public Text of(ClaimNews news, Channel channel, Language language) {
        return text(new Key(news.step(), channel, language), formatter.variables(news, language));
    }

    private Text text(Key key, Map<String, Object> variables) {
        String words =
                Objects.requireNonNull(templates.get(key)).execute(variables).strip();
        return switch (key.channel()) {
            case SMS -> new Text("", words);
            case INBOX, EMAIL -> {
                String[] titleAndBody = words.split("\n", 2);
                yield new Text(titleAndBody[0].strip(), titleAndBody.length < 2 ? "" : titleAndBody[1].strip());
            }
        };
    }

    private static String read(String file) {
        try (InputStream stream = MessageTemplates.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("There is no template " + file);
            }
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
