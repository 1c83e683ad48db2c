package id.jmo.platform.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import id.jmo.platform.attachments.AttachmentRefused.Fault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at the streams that a parser of PDF must decompress before it knows anything of the file, tables of objects and
 * objects themselves: a few kilobytes of them can expand to gigabytes. The parser gets the file only if they do not.
 * Streams of pages and pictures are never decompressed here.
 */
final class PdfStreams {

    private static final long MOST_BYTES = 16 << 20;
    /** All dictionaries before streams together; those of a real file are some hundred characters each. */
    private static final long MOST_CHARACTERS = 64 << 20;

    private static final String STREAM = "stream";
    private static final String OBJECT = "obj";
    /** A character of a name may be written by its code (ISO 32000-2, 7.3.5). */
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

    private final byte[] pdf;
    private final byte[] waste = new byte[1 << 16];
    private long expanded;
    private long read;

    private PdfStreams(byte[] pdf) {
        this.pdf = pdf;
    }

    /** @throws AttachmentRefused if they expand to more than 16 MiB, or are compressed in an unusual way */
    static void requireBounded(byte[] pdf) {
        new PdfStreams(pdf).scan();
    }

    private void scan() {
        String text = new String(pdf, ISO_8859_1);
        int object = 0;
        for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + STREAM.length())) {
            if (at >= 3 && text.startsWith("end", at - 3)) {
                continue;
            }
            for (int next = object; next >= 0 && next < at; next = text.indexOf(OBJECT, next + 1)) {
                object = next;
            }
            read += at - object;
            if (read > MOST_CHARACTERS) {
                throw new AttachmentRefused(Fault.UNREADABLE);
            }
            check(text.substring(object, at), at + STREAM.length());
        }
    }

    private void check(String written, int afterWord) {
        String dictionary = written.indexOf('#') < 0
                ? written
                : ESCAPED.matcher(written)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        if (dictionary.contains("ObjStm") || dictionary.contains("XRef")) {
            requirePlain(dictionary);
            expand(begin(afterWord));
        }
    }

    private static void requirePlain(String dictionary) {
        boolean flateAlone = dictionary.contains("/FlateDecode") && dictionary.split("Decode\\b", -1).length == 2;
        if (dictionary.contains("/Filter") && !flateAlone) {
            throw new AttachmentRefused(Fault.UNREADABLE);
        }
    }

    private int begin(int afterWord) {
        int at = afterWord;
        if (at < pdf.length && pdf[at] == '\r') {
            at++;
        }
        return at < pdf.length && pdf[at] == '\n' ? at + 1 : at;
    }

    private void expand(int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            for (int length = inflater.inflate(waste); length > 0; length = inflater.inflate(waste)) {
                expanded += length;
                if (expanded > MOST_BYTES) {
                    throw new AttachmentRefused(Fault.UNREADABLE);
                }
            }
        } catch (DataFormatException notCompressed) {
            // What is not compressed does not expand; the parser will see the same.
        } finally {
            inflater.end();
        }
    }
}
