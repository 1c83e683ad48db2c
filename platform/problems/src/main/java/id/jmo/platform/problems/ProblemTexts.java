package id.jmo.platform.problems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The texts of all problems in both languages, loaded from every module on the class path. Services use them outside
 * problems too, for example to say why a member is not eligible.
 */
public final class ProblemTexts {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemTexts.class);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    ProblemTexts(ResourcePatternResolver resources) {
        for (Language language : Language.values()) {
            texts.put(language, load(resources, language));
        }
        Set<String> untranslated = untranslated();
        if (!untranslated.isEmpty()) {
            LOG.warn("Problem texts missing in one language: {}", untranslated);
        }
    }

    /** Keys that one of the languages lacks. */
    Set<String> untranslated() {
        Set<String> all = new TreeSet<>();
        texts.values().forEach(map -> all.addAll(map.keySet()));
        all.removeIf(key -> texts.values().stream().allMatch(map -> map.containsKey(key)));
        return all;
    }

    /** The text in the language of the request (Spring's {@code Locale} argument); the key itself if there is none. */
    public String get(Locale locale, String key, Map<String, ?> values) {
        return find(Language.of(locale.toLanguageTag()), key, values).orElse(key);
    }

    /** The text with its placeholders replaced; empty if no module has the key. */
    Optional<String> find(Language language, String key, Map<String, ?> values) {
        String text = textsIn(language).get(key);
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(PLACEHOLDER.matcher(text).replaceAll(found -> {
            Object value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : show(value, language));
        }));
    }

    boolean has(String key) {
        return textsIn(Language.INDONESIAN).containsKey(key);
    }

    private Map<String, String> textsIn(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static String show(Object value, Language language) {
        return value instanceof LocalDate date
                ? date.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()))
                : value.toString();
    }

    private static Map<String, String> load(ResourcePatternResolver resources, Language language) {
        Map<String, String> all = new HashMap<>();
        String pattern = "classpath*:messages/problems_" + language.tag() + ".properties";
        try {
            for (Resource file : resources.getResources(pattern)) {
                Properties properties = new Properties();
                try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Texts of problems cannot be read: " + pattern, unreadable);
        }
        return Map.copyOf(all);
    }
}
