package id.jmo.notification.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.platform.values.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Sentences for codes, from {@code texts/<group>.<language>.properties}, or {@code texts/<group>.properties} where all
 * languages have the same. The entry {@code otherwise} is for every code without a sentence; it may name it as
 * {@code {code}}.
 */
final class Texts {

    private static final String OTHERWISE = "otherwise";

    private record Key(String group, Language language) {}

    private final Map<Key, Properties> groups = new HashMap<>();

    /** @throws InvalidNotice if the group lacks a language, or says nothing of other codes */
    void load(String group, String notice) {
        for (Language language : Language.values()) {
            Properties texts = read("texts/" + group + "." + language.code() + ".properties")
                    .or(() -> read("texts/" + group + ".properties"))
                    .orElseThrow(() -> new InvalidNotice(
                            notice, "there is no texts/" + group + "." + language.code() + ".properties"));
            if (texts.getProperty(OTHERWISE) == null) {
                throw new InvalidNotice(
                        notice, "the texts " + group + " have no entry \"otherwise\" in " + language.code());
            }
            groups.put(new Key(group, language), texts);
        }
    }

    /** What all the codes are called, one after the other. */
    String list(String group, List<String> codes, Language language) {
        return codes.isEmpty()
                ? sentence(group, codes, language)
                : codes.stream()
                        .map(code -> sentence(group, List.of(code), language))
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    /** The sentence for the first code that has one. */
    String sentence(String group, List<String> codes, Language language) {
        Properties texts = Objects.requireNonNull(groups.get(new Key(group, language)), group);
        return codes.stream()
                .map(texts::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> texts.getProperty(OTHERWISE)
                        .replace("{code}", codes.stream().findFirst().orElse("")));
    }

    /** A file on the class path, if it is there. */
    static Optional<String> file(String path) {
        try (InputStream stream = Texts.class.getResourceAsStream("/" + path)) {
            return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }

    private static Optional<Properties> read(String path) {
        return file(path).map(text -> {
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(text));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return properties;
        });
    }
}
