package id.jmo.platform.personaldata;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a ciphertext begins: {@code jmo1:<key>:} if it may stand anywhere, {@code jmo1:<key>-<tag>:} if it is bound to a
 * context, whose hash is the tag. It is authenticated with the ciphertext, so neither can be changed.
 *
 * @param tag 22 characters of Base64url; null if it is bound to nothing
 */
record Head(String keyId, @Nullable String tag) {

    static final String VERSION = "jmo1:";

    private static final String HEAD = VERSION + "([a-z0-9]{1,16})(?:-([A-Za-z0-9_-]{22}))?:";
    private static final Pattern START = Pattern.compile(HEAD);

    /** A ciphertext within a text. */
    static final Pattern CIPHERTEXT = Pattern.compile(HEAD + "[A-Za-z0-9_-]+");

    /** Where the longest one must have ended. */
    static final int LONGEST = VERSION.length() + 16 + 1 + 22 + 1;

    /** @throws UnreadablePersonalData if it is not how a ciphertext begins */
    static Head of(String ciphertext) {
        Matcher start = START.matcher(ciphertext);
        if (!start.lookingAt()) {
            throw new UnreadablePersonalData("it is not in the encrypted form", null);
        }
        return of(start);
    }

    /** @param found by {@link #CIPHERTEXT} */
    static Head of(MatchResult found) {
        return new Head(found.group(1), found.group(2));
    }

    /** Whether the text is a ciphertext and nothing else. */
    static boolean begins(String text) {
        return text.startsWith(VERSION) && CIPHERTEXT.matcher(text).matches();
    }

    String text() {
        return VERSION + keyId + (tag == null ? "" : "-" + tag) + ":";
    }

    int length() {
        return text().length();
    }
}
