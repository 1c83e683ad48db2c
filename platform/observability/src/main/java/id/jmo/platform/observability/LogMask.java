package id.jmo.platform.observability;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Masks what looks like personal data in the structured log. The last line of defence: our own code keeps such data in
 * {@code Confidential} and never logs it, but the messages of libraries' exceptions may contain it.
 */
final class LogMask implements StructuredLoggingJsonMembersCustomizer<Object> {

    /** NIK, KPJ, phone and account numbers: 10 to 19 digits that are no part of a word, a UUID or a decimal number. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])(\\+?\\d{6,15})(\\d{4})(?![\\w-])");

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+(@[\\w-]+\\.[\\w.-]*\\w)");

    private static final String TOKEN_START = "eyJ";

    /** A signed token, or the start of one. */
    private static final Pattern TOKEN = Pattern.compile(TOKEN_START + "[\\w-]{10,}(\\.[\\w-]*){0,2}");

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(
                        String.class, (@Nullable String text) -> text == null ? null : masked(text))
                .whenHasPath(path -> isMasked(path.toUnescapedString())));
    }

    /** The framework's other members, such as time stamps, contain digits that must stay readable. */
    private static boolean isMasked(String path) {
        return path.equals("message") || path.startsWith("error") || path.equals("url.path");
    }

    /** Most lines contain neither the start of a token nor an at sign: the cheap checks come first. */
    static String masked(String text) {
        String masked = text.contains(TOKEN_START) ? TOKEN.matcher(text).replaceAll("(token)") : text;
        masked = masked.indexOf('@') >= 0 ? EMAIL.matcher(masked).replaceAll("***$1") : masked;
        return NUMBER.matcher(masked).replaceAll("******$2");
    }
}
