package id.jmo.local.sandbox.bank;

import java.io.ByteArrayOutputStream;

/** A JSON text without the white space between its tokens; nothing else about it changes. */
final class MinifiedJson {

    private MinifiedJson() {}

    static byte[] of(byte[] json) {
        var minified = new ByteArrayOutputStream(json.length);
        boolean inText = false;
        boolean escaped = false;
        for (byte b : json) {
            if (inText) {
                minified.write(b);
                if (escaped) {
                    escaped = false;
                } else if (b == '\\') {
                    escaped = true;
                } else if (b == '"') {
                    inText = false;
                }
            } else if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                minified.write(b);
                inText = b == '"';
            }
        }
        return minified.toByteArray();
    }
}
