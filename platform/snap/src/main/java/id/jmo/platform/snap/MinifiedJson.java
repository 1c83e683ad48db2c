package id.jmo.platform.snap;

import java.io.ByteArrayOutputStream;

/** A JSON text without the white space between its tokens, as SNAP signs it; nothing else about it changes. */
final class MinifiedJson {

    private MinifiedJson() {}

    static byte[] of(byte[] json) {
        var minified = new ByteArrayOutputStream(json.length);
        boolean inText = false;
        boolean escaped = false;
        for (byte b : json) {
            boolean space = b == ' ' || b == '\t' || b == '\n' || b == '\r';
            if (inText || !space) {
                minified.write(b);
            }
            if (!escaped && b == '"') {
                inText = !inText;
            }
            escaped = inText && !escaped && b == '\\';
        }
        return minified.toByteArray();
    }
}
