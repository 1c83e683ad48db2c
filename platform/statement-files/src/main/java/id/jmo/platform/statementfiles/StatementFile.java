package id.jmo.platform.statementfiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The bank's statement as a file, MT940 or CAMT.053, in its parts, one at a time, so that a file of any size fits the memory. */
interface StatementFile {

    /** In characters: how many blanks may stand before the first other one. */
    int LOOK = 1_000;

    /**
     * The next part; null after the last. What is no part of a statement is a {@link StatementPart.Fault}, and the last one if the
     * rest cannot be understood because of it.
     *
     * @throws IOException if the file could not be fetched, which is no fault of the file
     */
    @Nullable
    StatementPart next() throws IOException;

    /** Begins to read a file in the format that its first character shows. */
    static StatementFile open(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file);
        return switch (firstCharacter(bytes)) {
            case '<' -> xml(bytes);
            case ':', '{' -> new Mt940(new BufferedReader(new InputStreamReader(bytes, UTF_8)));
            default -> only(StatementPart.Fault.of(1, null, "statement-format-unknown"));
        };
    }

    private static StatementFile xml(InputStream bytes) throws IOException {
        try {
            return new Camt053(bytes);
        } catch (XMLStreamException noXml) {
            if (noXml.getNestedException() instanceof IOException away) {
                throw away;
            }
            return only(StatementPart.Fault.of(1, null, "statement-unreadable"));
        }
    }

    private static StatementFile only(StatementPart.Fault fault) {
        return new ArrayDeque<StatementPart>(List.of(fault))::poll;
    }

    /** The first that is no blank and no byte order mark; 0 if there is none. The stream stands at it, or before blanks. */
    private static int firstCharacter(BufferedInputStream bytes) throws IOException {
        skipByteOrderMark(bytes);
        bytes.mark(LOOK);
        int first = bytes.read();
        for (int seen = 1; seen < LOOK && first >= 0 && Character.isWhitespace(first); seen++) {
            first = bytes.read();
        }
        bytes.reset();
        return Math.max(0, first);
    }

    private static void skipByteOrderMark(BufferedInputStream bytes) throws IOException {
        bytes.mark(3);
        if (bytes.read() != 0xEF || bytes.read() != 0xBB || bytes.read() != 0xBF) {
            bytes.reset();
        }
    }
}
