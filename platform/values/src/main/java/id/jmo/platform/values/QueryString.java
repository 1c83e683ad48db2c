package id.jmo.platform.values;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of a request's address, as it came. Browsers and people write more in it than RFC 3986 allows, such as
 * {@code year[]=2026}; that is legal here. What cannot be decoded to text is not.
 */
public final class QueryString {

    private static final String UNENCODED_IN_VALUES = "-._~!$'()*+,;:@/?%";
    private static final int LONGEST_NAME = 50;

    private QueryString() {}

    /**
     * The name of the first parameter with a character outside ASCII, a percent sign that encodes nothing, bytes that are
     * no UTF-8, or a value without a name; shown without what cannot be read.
     *
     * @param raw without the question mark
     */
    public static Optional<String> faultyParameter(String raw) {
        return Arrays.stream(raw.split("&"))
                .filter(parameter -> !isReadable(parameter))
                .findFirst()
                .map(parameter -> shown(parameter.split("=", 2)[0]));
    }

    /**
     * The parameters by name, decoded, in their order; one without a value has an empty one.
     *
     * @param raw without a faulty parameter
     */
    public static Map<String, List<String>> parameters(String raw) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String parameter : raw.split("&")) {
            if (!parameter.isEmpty()) {
                String[] nameAndValue = parameter.split("=", 2);
                parameters
                        .computeIfAbsent(URLDecoder.decode(nameAndValue[0], UTF_8), _ -> new ArrayList<>())
                        .add(nameAndValue.length == 1 ? "" : URLDecoder.decode(nameAndValue[1], UTF_8));
            }
        }
        return parameters;
    }

    /**
     * The same query in the form that every reader takes: what RFC 3986 does not allow in a name or value is encoded.
     *
     * @param raw without a faulty parameter
     */
    public static String encoded(String raw) {
        StringBuilder query = new StringBuilder(raw.length());
        boolean inValue = false;
        for (int i = 0; i < raw.length(); i++) {
            char next = raw.charAt(i);
            boolean separates = next == '&' || (next == '=' && !inValue);
            inValue = next == '=' || (inValue && next != '&');
            if (separates || isLetterOrDigit(next) || UNENCODED_IN_VALUES.indexOf(next) >= 0) {
                query.append(next);
            } else {
                query.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) next));
            }
        }
        return query.toString();
    }

    private static boolean isReadable(String parameter) {
        if (parameter.startsWith("=")) {
            return false;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(parameter.length());
        for (int i = 0; i < parameter.length(); i++) {
            char next = parameter.charAt(i);
            if (next <= ' ' || next > '~') {
                return false;
            }
            if (next == '%') {
                if (i + 2 >= parameter.length()
                        || !HexFormat.isHexDigit(parameter.charAt(i + 1))
                        || !HexFormat.isHexDigit(parameter.charAt(i + 2))) {
                    return false;
                }
                bytes.write(HexFormat.fromHexDigits(parameter, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(next);
            }
        }
        return decoded(bytes.toByteArray()).isPresent();
    }

    private static Optional<CharBuffer> decoded(byte[] bytes) {
        try {
            return Optional.of(UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    private static String shown(String name) {
        String readable = name.chars()
                .map(next -> isLetterOrDigit((char) next) || "-._[]".indexOf(next) >= 0 ? next : '?')
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return readable.isEmpty() ? "?" : readable;
    }

    private static boolean isLetterOrDigit(char next) {
        return (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9');
    }
}
