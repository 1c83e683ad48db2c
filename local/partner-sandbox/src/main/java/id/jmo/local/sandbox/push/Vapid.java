package id.jmo.local.sandbox.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks who sends a message (RFC 8292). */
final class Vapid {

    private static final Pattern HEADER = Pattern.compile(
            "vapid\\s+(?=.*\\bt=(?<token>[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+))"
                    + "(?=.*\\bk=(?<key>[A-Za-z0-9_-]+)).*",
            Pattern.CASE_INSENSITIVE);
    /** RFC 8292, section 2: no more than 24 hours ahead. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private Vapid() {}

    /** The sender is not who the browser subscribed to. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason);
        }
    }

    /**
     * The contact that the sender names.
     *
     * @param origin of the push service, which the token must be for
     * @param serverKey that the browser subscribed with, in Base64url
     */
    static String sender(@Nullable String authorization, String origin, String serverKey, Instant now) throws Refused {
        Matcher header = HEADER.matcher(authorization == null ? "" : authorization);
        require(header.matches(), "no vapid authorization");
        String token = header.group("token");
        String key = header.group("key");
        require(key.equals(serverKey), "another key than the browser subscribed with");
        String[] parts = token.split("\\.", 3);
        require("ES256".equals(json(parts[0]).path("alg").asString("")), "alg is not ES256");
        require(isSigned(parts, key), "the signature does not verify");
        JsonNode claims = json(parts[1]);
        require(origin.equals(claims.path("aud").asString("")), "aud is not " + origin);
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong(0));
        require(expires.isAfter(now) && !expires.isAfter(now.plus(LONGEST)), "exp is past, or too far ahead");
        String sub = claims.path("sub").asString("");
        require(sub.startsWith("mailto:") || sub.startsWith("https:"), "sub is no contact");
        return sub;
    }

    private static boolean isSigned(String[] parts, String key) throws Refused {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initVerify(P256.publicKey(BASE64.decode(key)));
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
            return signature.verify(BASE64.decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new Refused("the key or the signature is unreadable");
        }
    }

    private static JsonNode json(String base64) throws Refused {
        try {
            return JSON.readTree(BASE64.decode(base64));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new Refused("the token is unreadable");
        }
    }

    private static void require(boolean holds, String fault) throws Refused {
        if (!holds) {
            throw new Refused(fault);
        }
    }
}
