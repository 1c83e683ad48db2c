package id.jmo.platform.conversation;

import id.jmo.platform.values.Language;
import id.jmo.platform.values.PlainTexts;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Texts that officers use again and again, as data:
 *
 * <pre>
 * templates:
 *   - id: need-id-card
 *     title: {id: Minta foto KTP, en: Ask for the identity card}
 *     text:
 *       id: "Kami memerlukan foto KTP Anda untuk pengaduan {number} sebelum {dueOn}."
 *       en: "We need a photo of your identity card for complaint {number} before {dueOn}."
 * </pre>
 *
 * A template is a draft: the officer sees it filled in and sends it as a message of their own.
 */
public final class MessageTemplates {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Template> templates;

    private MessageTemplates(Map<String, Template> templates) {
        this.templates = templates;
    }

    /** In both languages. */
    public record Bilingual(String id, String en) {

        /** The text in a language. */
        public String in(Language language) {
            return switch (language) {
                case INDONESIAN -> id;
                case ENGLISH -> en;
            };
        }
    }

    /** One of them; placeholders are names in braces. */
    public record Template(String id, Bilingual title, Bilingual text) {}

    private record TemplateFile(@Nullable List<Template> templates) {}

    /** A service without templates. */
    public static MessageTemplates none() {
        return new MessageTemplates(Map.of());
    }

    /** @throws IllegalArgumentException with one line that says what is wrong with the file */
    public static MessageTemplates read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            TemplateFile read = YAML.readValue(content, TemplateFile.class);
            Map<String, Template> templates = new LinkedHashMap<>();
            for (Template template : read.templates() == null ? List.<Template>of() : read.templates()) {
                requireWhole(template);
                if (templates.put(template.id(), template) != null) {
                    throw new IllegalArgumentException("\"" + template.id() + "\" is there twice");
                }
            }
            return new MessageTemplates(templates);
        } catch (IOException | JacksonException | IllegalArgumentException fault) {
            String what = fault instanceof JacksonException json ? json.getOriginalMessage() : fault.getMessage();
            throw new IllegalArgumentException("Message templates " + file.getDescription() + ": " + what, fault);
        }
    }

    private static void requireWhole(Template template) {
        if (template.id() == null || !ID.matcher(template.id()).matches()) {
            throw new IllegalArgumentException(
                    "a template needs an id like need-id-card, not \"" + template.id() + "\"");
        }
        requireBoth(template, "title", template.title());
        requireBoth(template, "text", template.text());
        if (!placeholders(template.text().id())
                .equals(placeholders(template.text().en()))) {
            throw new IllegalArgumentException(
                    "\"" + template.id() + "\" has other placeholders in one language than in the other");
        }
    }

    private static void requireBoth(Template template, String what, @Nullable Bilingual texts) {
        if (texts == null || isMissing(texts.id()) || isMissing(texts.en())) {
            throw new IllegalArgumentException(
                    "\"" + template.id() + "\" needs its " + what + " as plain text in both languages");
        }
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank() || !PlainTexts.isPlain(text);
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** In the order of the file. */
    public List<Template> all() {
        return List.copyOf(templates.values());
    }

    /**
     * A template's text, filled in.
     *
     * @param values by the names of the placeholders; one without a value stays, for the officer to see
     * @return empty if there is no such template
     */
    public Optional<String> fill(String id, Language language, Map<String, String> values) {
        return Optional.ofNullable(templates.get(id))
                .map(template -> PLACEHOLDER
                        .matcher(template.text().in(language))
                        .replaceAll(
                                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group()))));
    }
}
