package id.jmo.platform.values;

import java.text.Normalizer;

/**
 * Texts that people write: letters, digits, signs and line breaks. They are kept as they are written and shown as text;
 * markup in them has no meaning anywhere.
 */
public final class PlainTexts {

    private PlainTexts() {}

    /**
     * Whether a text has no control characters but line breaks and tabs, and none that hide or turn others: half
     * surrogates, code points without a meaning, and the marks that change the direction of writing.
     */
    public static boolean isPlain(CharSequence text) {
        return text.codePoints().allMatch(PlainTexts::isPlain);
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> !isDirection(codePoint);
            default -> true;
        };
    }

    /** Emoji and some scripts need the joiners, so not every format character is refused. */
    private static boolean isDirection(int codePoint) {
        return codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    /** The same text with one form for each letter (NFC), line breaks as {@code \n}, and no space around it. */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }
}
