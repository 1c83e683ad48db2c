package id.jmo.platform.realmtokens;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.util.StringUtils;

/**
 * The header {@code Authorization: Bearer TOKEN}. Spring's own readers look at each character by a regular expression,
 * which took a seventh of the gateway's time; whether the characters make a token shows when it is read.
 */
public final class BearerHeader {

    private static final String SCHEME = "Bearer";

    private BearerHeader() {}

    /**
     * The token; empty if the caller shows none.
     *
     * @throws InvalidBearerTokenException if nothing follows the word Bearer
     */
    public static Optional<String> tokenIn(@Nullable String authorization) {
        if (authorization == null || !StringUtils.startsWithIgnoreCase(authorization, SCHEME)) {
            return Optional.empty();
        }
        String token = authorization.substring(SCHEME.length()).strip();
        if (token.isEmpty()) {
            throw new InvalidBearerTokenException("There is no token after the word Bearer");
        }
        return Optional.of(token);
    }
}
