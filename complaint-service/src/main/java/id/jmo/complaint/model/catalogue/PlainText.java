package id.jmo.complaint.model.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people write. Markup and invisible characters are refused, not removed: a text is stored and shown as it was written,
 * or not at all.
 */
public final class PlainText {

    /** The longest text of a complaint, a reply or an answer, in characters. */
    public static final int LONGEST = 4_000;

    /** Control characters but for tab and line breaks, and those that turn the direction of what follows. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\r\\n]]");

    /** An opening or closing tag, a comment or a declaration. A lone "<" as in "gaji < UMR" is none. */
    private static final Pattern MARKUP = Pattern.compile("<[/!?]?[A-Za-z!\\[-]");

    private PlainText() {}

    /** The fault of a text that is given. */
    public static Optional<FieldRule.Fault> faultOf(String text, int least, long most) {
        int length = text.strip().length();
        if (length == 0) {
            return Optional.of(FieldRule.Fault.of("required"));
        }
        if (length < least) {
            return Optional.of(new FieldRule.Fault("text-too-short", least));
        }
        if (text.length() > most) {
            return Optional.of(new FieldRule.Fault("text-too-long", most));
        }
        if (UNSEEN.matcher(text).find()) {
            return Optional.of(FieldRule.Fault.of("control-characters"));
        }
        return MARKUP.matcher(text).find() ? Optional.of(FieldRule.Fault.of("markup")) : Optional.empty();
    }
}
