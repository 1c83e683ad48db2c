package id.jmo.gateway;

import id.jmo.platform.realmtokens.BearerHeader;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The token of a request, from its header alone. */
final class BearerTokens implements ServerAuthenticationConverter {

    @Override
    public Mono<Authentication> convert(ServerWebExchange exchange) {
        return Mono.defer(() -> Mono.justOrEmpty(
                        BearerHeader.tokenIn(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION))))
                .map(BearerTokenAuthenticationToken::new);
    }
}
