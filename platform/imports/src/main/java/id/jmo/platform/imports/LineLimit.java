package id.jmo.platform.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text of which no line is held in memory that is longer than any of ours: reading fails at one endless line, or at a quoted cell
 * that never ends. Readers above it may read ahead; {@link #SLACK} allows for that, so that no line within the limit fails.
 */
final class LineLimit extends FilterReader {

    /** In characters, line breaks not counted. */
    static final int LONGEST_LINE = 20_000;

    /** Two buffers of readers, in characters. */
    private static final int SLACK = 2 * 8_192;

    private int read;

    LineLimit(Reader text) {
        super(text);
    }

    /** A line is longer than {@link #LONGEST_LINE}. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("A line has more than " + LONGEST_LINE + " characters");
        }
    }

    /** From here on the next line is read. */
    void nextLine() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            count((char) next);
        }
        return next;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            count(buffer[i]);
        }
        return count;
    }

    /** Blank lines may be many; they are skipped, and not held. */
    private void count(char next) throws TooLong {
        if (next != '\n' && next != '\r') {
            read++;
            if (read > LONGEST_LINE + SLACK) {
                throw new TooLong();
            }
        }
    }
}
