package id.jmo.platform.attachments;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** File names as devices send them: possibly with a path, and with characters that turn or hide others. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "lampiran";

    /** Control and format characters, among them those that turn the direction of writing; and what paths are made of. */
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\"<>|:*?]");

    private FileNames() {}

    /** The name without a path, of at most 120 characters with its ending; never empty. */
    static String safe(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = UNSAFE.matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
        if (name.length() > LONGEST) {
            int dot = name.lastIndexOf('.');
            String ending = dot >= 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
            name = name.substring(0, LONGEST - ending.length()) + ending;
        }
        return name.isEmpty() ? NAMELESS : name;
    }
}
