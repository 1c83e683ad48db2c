package id.jmo.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.util.StringUtils;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes the token out of the header {@code Authorization: Bearer TOKEN}. Spring's own converter looks at each character
 * by a regular expression, which took a seventh of the gateway's time; whether the characters make a token shows when it
 * is read.
 */
final class BearerTokens implements ServerAuthenticationConverter {

    private static final String SCHEME = "Bearer";

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        @Nullable String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !StringUtils.startsWithIgnoreCase(header, SCHEME)) {
            return Mono.empty();
        }
        String token = header.substring(SCHEME.length()).strip();
        return token.isEmpty()
                ? Mono.error(new InvalidBearerTokenException("There is no token after the word Bearer"))
                : Mono.just(new BearerTokenAuthenticationToken(token));
    }
}
