package id.jmo.platform.statementfiles;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts MT940 into its fields, one at a time. Messages may stand in SWIFT's blocks ({@code {1:…}{2:…}{4:…-}}), end with a line
 * {@code -}, or follow each other without anything between; lines end with LF or CRLF.
 */
final class Mt940Tags {

    /** @param value its lines are separated by {@code \n} */
    record Tag(int line, String name, String value) {}

    /** A field has six lines of 65 characters at most; some banks write more. */
    private static final int LONGEST = 4_000;

    private static final Pattern START = Pattern.compile("^:(\\d{2}[A-Z]?):(.*)$");
    private static final Pattern HEADERS = Pattern.compile("^\\{.*\\{4:");

    private final Reader text;
    private int line;
    private @Nullable String pushedBack;
    private boolean unreadable;

    /** @param text buffered */
    Mt940Tags(Reader text) {
        this.text = text;
    }

    /** The number of the line that was read last. */
    int line() {
        return line;
    }

    /** Whether reading stopped at something that is no field. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** The next field; null at the end of the file, or where what follows is no field. */
    @Nullable
    Tag next() throws IOException {
        String first = nextLine();
        while (first != null && isBetweenMessages(first)) {
            first = nextLine();
        }
        if (first == null) {
            return null;
        }
        int begin = line;
        Matcher start = START.matcher(first);
        if (!start.matches()) {
            unreadable = true;
            return null;
        }
        StringBuilder value = new StringBuilder(start.group(2));
        String more = nextLine();
        while (more != null && !START.matcher(more).matches() && !isBetweenMessages(more)) {
            value.append('\n').append(more);
            if (value.length() > LONGEST) {
                unreadable = true;
                return null;
            }
            more = nextLine();
        }
        pushedBack = more;
        return unreadable ? null : new Tag(begin, start.group(1), value.toString());
    }

    private static boolean isBetweenMessages(String line) {
        return line.equals("-") || line.startsWith("-}") || line.startsWith("{");
    }

    /** The next line that is not blank; null at the end of the file, or at a line that is too long to be one. */
    private @Nullable String nextLine() throws IOException {
        String read = pushedBack;
        pushedBack = null;
        while (read == null || read.isBlank()) {
            read = readLine();
            if (read == null) {
                return null;
            }
        }
        Matcher headers = HEADERS.matcher(read);
        // The first field may stand behind the headers: {1:…}{2:…}{4::20:…
        return headers.find() && headers.end() < read.length() ? read.substring(headers.end()) : read;
    }

    private @Nullable String readLine() throws IOException {
        StringBuilder read = new StringBuilder();
        int character = text.read();
        if (character < 0) {
            return null;
        }
        line++;
        while (character >= 0 && character != '\n') {
            read.append((char) character);
            if (read.length() > LONGEST) {
                unreadable = true;
                return null;
            }
            character = text.read();
        }
        return read.toString().stripTrailing();
    }
}
