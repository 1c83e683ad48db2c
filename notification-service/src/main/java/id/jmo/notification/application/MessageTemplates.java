package id.jmo.notification.application;

import static java.util.Objects.requireNonNull;

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
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all notices, from {@code templates/<notice>.<channel>.<language>.mustache}. The first line is the title
 * where the channel has one. A fact {@code x} is the variable {@code x}; {@code hasX} is false where the event lacked
 * it, or the amount is zero. The member's {@code name} is known in mails and SMS, and in promotional mails the link
 * {@code unsubscribe}, which they have to show. A text for the lock screen knows days, times and public texts only. All
 * templates are read and tried at start: what is missing stops the service then, not an event later.
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

    private static final String SAMPLE_LINK = "https://jmo.example/unsubscribe";

    private final Map<Language, Template> digests = new EnumMap<>(Language.class);
    private final Map<Key, Template> templates = new HashMap<>();
    private final Notices notices;
    private final FactFormatter formatter;

    /**
     * @throws InvalidNotice if a template or text is missing, empty, or uses a variable that its notice does not have
     */
    public MessageTemplates(Notices notices) {
        Texts texts = new Texts();
        this.formatter = new FactFormatter(texts);
        this.notices = notices;
        for (Language language : Language.values()) {
            String file = "templates/digest.email." + language.code() + ".mustache";
            digests.put(
                    language,
                    compile(Texts.file(file).orElseThrow(() -> new InvalidNotice("digest", "there is no " + file))));
        }
        for (Notice notice : notices.all()) {
            notice.facts().values().stream()
                    .filter(rule -> rule.format().hasTexts())
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
            templates.put(key, compile(source.get()));
            for (boolean withOptional : new boolean[] {true, false}) {
                Optional<String> link = notice.category().promotional() ? Optional.of(SAMPLE_LINK) : Optional.empty();
                String body = text(key, samples(notice, withOptional), Confidential.of("NAME"), link)
                        .body();
                if (body.isEmpty()) {
                    throw new InvalidNotice(notice.name(), key.file() + " has no text");
                }
                if (key.channel() == Channel.EMAIL && link.isPresent() && !body.contains(SAMPLE_LINK)) {
                    throw new InvalidNotice(notice.name(), key.file() + " does not show {{unsubscribe}}");
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
            case MONTH -> new Fact.Month(YearMonth.from(LocalDate.EPOCH));
            case PLAIN, MASKED -> new Fact.Text("******7890");
            case CONFIDENTIAL -> new Fact.Personal(Confidential.of("text"));
            case CODE, CODES -> new Fact.Codes(rule.texts(), List.of());
            case BILINGUAL -> new Fact.Bilingual("teks", "text");
        };
    }

    /**
     * The text in the member's language, addressed to them by name.
     *
     * @param unsubscribe the link that a promotional mail shows
     */
    public Text of(NotificationContent content, Channel channel, Contact contact, Optional<String> unsubscribe) {
        return text(
                new Key(content.template(), channel, contact.language()), content.facts(), contact.name(), unsubscribe);
    }

    /** The text to somebody whose name is not known: {@code name} is empty. */
    public Text of(NotificationContent content, Channel channel, Language language) {
        return text(
                new Key(content.template(), channel, language), content.facts(), Confidential.of(""), Optional.empty());
    }

    /** One mail about all of these, each with the text of its inbox entry. */
    public Text digest(List<NotificationContent> contents, Contact contact, Optional<String> unsubscribe) {
        Language language = contact.language();
        Map<String, Object> variables = new HashMap<>();
        variables.put("name", contact.name().reveal());
        variables.put(
                "items",
                contents.stream()
                        .map(content -> ofInbox(content, language))
                        .map(text -> Map.of("title", text.title(), "body", text.body()))
                        .toList());
        variables.put("hasUnsubscribe", unsubscribe.isPresent());
        unsubscribe.ifPresent(link -> variables.put("unsubscribe", link));
        return titled(requireNonNull(digests.get(language)).execute(variables).strip());
    }

    /** The text of an inbox entry. */
    public Text ofInbox(NotificationContent content, Language language) {
        return text(
                new Key(content.template(), Channel.INBOX, language),
                content.facts(),
                Confidential.of(""),
                Optional.empty());
    }

    /** Plain text throughout; an unknown variable is a fault of the template, never an empty spot. */
    private static Template compile(String source) {
        return Mustache.compiler().escapeHTML(false).strictSections(true).compile(source);
    }

    private Text text(Key key, Map<String, Fact> facts, Confidential name, Optional<String> unsubscribe) {
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
                variables.put(fact, formatter.format(value, isList(rules.get(fact)), key.language()));
                variables.put(has(fact), !(value instanceof Fact.Amount(Rupiah amount) && amount.isZero()));
            }
        });
        if (key.channel() == Channel.EMAIL || key.channel() == Channel.SMS) {
            variables.put("name", name.reveal());
        }
        if (key.channel() == Channel.EMAIL) {
            unsubscribe.ifPresent(link -> variables.put("unsubscribe", link));
        }
        String text = template.execute(variables).strip();
        if (!key.channel().isTitled()) {
            return new Text("", text);
        }
        return titled(text);
    }

    private static Text titled(String text) {
        String[] titleAndBody = text.split("\n", 2);
        return new Text(titleAndBody[0].strip(), titleAndBody.length < 2 ? "" : titleAndBody[1].strip());
    }

    /** A fact that its notice has no more is known wherever nobody else reads. */
    private static boolean isKnown(@Nullable FactRule rule, Channel channel) {
        return !channel.isOnLockScreen() || (rule != null && rule.format().mayBeOnLockScreen());
    }

    private static boolean isList(@Nullable FactRule rule) {
        return rule != null && rule.format() == Notice.FactFormat.CODES;
    }

    private static String has(String fact) {
        return "has" + Character.toUpperCase(fact.charAt(0)) + fact.substring(1);
    }
}
