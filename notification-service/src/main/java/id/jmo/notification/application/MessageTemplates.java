package id.jmo.notification.application;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import id.jmo.notification.application.Notice.FactRule;
import id.jmo.notification.model.Channel;
import id.jmo.notification.model.Contact;
import id.jmo.notification.model.Fact;
import id.jmo.notification.model.NotificationContent;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all notices, from {@code templates/<notice>.<channel>.<language>.mustache}. The first line is the title
 * where the channel has one. A fact {@code x} is the variable {@code x}; {@code hasX} is false where the event lacked
 * it, or the amount is zero. The member's {@code name} is known in mails and SMS. A text for the lock screen knows days
 * and times only. All templates are read and tried at start: what is missing stops the service then, not an event later.
 */
public final class MessageTemplates {

    /**
     * A text in one language.
     *
     * @param title empty where the channel has none
     */
    public record Text(String title, String body) {}

    private record Key(String notice, Channel channel, Language language) {
        private String file() {
            return "templates/%s.%s.%s.mustache".formatted(notice, channel.slug(), language.code());
        }
    }

    private final Map<Key, Template> templates = new HashMap<>();
    private final Notices notices;
    private final FactFormatter formatter;

    /** @throws InvalidNotice if a template or text is missing, empty, or uses a variable that its notice does not have */
    public MessageTemplates(Notices notices) {
        Texts texts = new Texts();
        this.formatter = new FactFormatter(texts);
        this.notices = notices;
        for (Notice notice : notices.all()) {
            notice.facts().values().stream()
                    .filter(rule -> rule.format() == Notice.FactFormat.CODE)
                    .forEach(rule -> texts.load(rule.texts(), notice.name()));
            for (Channel channel : Channel.values()) {
                for (Language language : Language.values()) {
                    load(notice, new Key(notice.name(), channel, language));
                }
            }
        }
    }

    /** Also of channels that the notice no longer has: older deliveries may still be open. */
    private void load(Notice notice, Key key) {
        Optional<String> source = Texts.file(key.file());
        if (source.isEmpty()) {
            if (notice.channels().contains(key.channel())) {
                throw new InvalidNotice(notice.name(), "there is no " + key.file());
            }
            return;
        }
        try {
            // Plain text throughout; an unknown variable is a fault of the template, never an empty spot.
            templates.put(
                    key,
                    Mustache.compiler().escapeHTML(false).strictSections(true).compile(source.get()));
            for (boolean withOptional : new boolean[] {true, false}) {
                if (text(key, samples(notice, withOptional), Confidential.of("NAME"))
                        .body()
                        .isEmpty()) {
                    throw new InvalidNotice(notice.name(), key.file() + " has no text");
                }
            }
        } catch (MustacheException fault) {
            throw new InvalidNotice(notice.name(), key.file() + ": " + fault.getMessage());
        }
    }

    /** Facts of the notice with made-up values of ordinary length. */
    static Map<String, Fact> samples(Notice notice, boolean withOptional) {
        Map<String, Fact> samples = new HashMap<>();
        notice.facts().forEach((name, rule) -> {
            if (withOptional || !rule.optional()) {
                samples.put(name, sample(rule));
            }
        });
        return samples;
    }

    private static Fact sample(FactRule rule) {
        return switch (rule.format()) {
            case RUPIAH -> new Fact.Amount(Rupiah.of(999_999_999));
            case TIME -> new Fact.Time(Instant.EPOCH);
            case DATE -> new Fact.Date(LocalDate.EPOCH);
            case PLAIN, MASKED -> new Fact.Text("******7890");
            case CONFIDENTIAL -> new Fact.Personal(Confidential.of("text"));
            case CODE -> new Fact.Codes(rule.texts(), List.of());
        };
    }

    /** The text in the member's language, addressed to them by name. */
    public Text of(NotificationContent content, Channel channel, Contact contact) {
        return text(new Key(content.template(), channel, contact.language()), content.facts(), contact.name());
    }

    /** The text of an inbox entry. */
    public Text ofInbox(NotificationContent content, Language language) {
        return text(new Key(content.template(), Channel.INBOX, language), content.facts(), Confidential.of(""));
    }

    private Text text(Key key, Map<String, Fact> facts, Confidential name) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalStateException("There is no " + key.file());
        }
        Map<String, Object> variables = new HashMap<>();
        Map<String, FactRule> rules =
                notices.find(key.notice()).map(Notice::facts).orElse(Map.of());
        rules.forEach((fact, rule) -> {
            if (isKnown(rule, key.channel())) {
                variables.put(has(fact), false);
            }
        });
        facts.forEach((fact, value) -> {
            if (isKnown(rules.get(fact), key.channel())) {
                variables.put(fact, formatter.format(value, key.language()));
                variables.put(has(fact), !(value instanceof Fact.Amount(Rupiah amount) && amount.isZero()));
            }
        });
        if (key.channel() == Channel.EMAIL || key.channel() == Channel.SMS) {
            variables.put("name", name.reveal());
        }
        String text = template.execute(variables).strip();
        if (!key.channel().isTitled()) {
            return new Text("", text);
        }
        String[] titleAndBody = text.split("\n", 2);
        return new Text(titleAndBody[0].strip(), titleAndBody.length < 2 ? "" : titleAndBody[1].strip());
    }

    /** A fact that its notice has no more is known wherever nobody else reads. */
    private static boolean isKnown(@Nullable FactRule rule, Channel channel) {
        return !channel.isOnLockScreen() || rule != null && rule.format().mayBeOnLockScreen();
    }

    private static String has(String fact) {
        return "has" + Character.toUpperCase(fact.charAt(0)) + fact.substring(1);
    }
}
