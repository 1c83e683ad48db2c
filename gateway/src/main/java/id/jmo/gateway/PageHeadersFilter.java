package id.jmo.gateway;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Sets the security headers for browsers: nothing is allowed in data, and only what it needs in the API's page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class PageHeadersFilter implements WebFilter {

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String API_PAGE = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " script-src 'self'; connect-src 'self' %s; frame-ancestors 'none'";

    private final String apiPage;

    /** @param realm where the page fetches its tokens */
    PageHeadersFilter(@Value("${jmo.security.issuer-uri}") URI realm) {
        apiPage = API_PAGE.formatted(realm.resolve("/").toString().replaceAll("/$", ""));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        boolean page = path.startsWith("/swagger-ui") || path.startsWith("/webjars/");
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.set("Content-Security-Policy", page ? apiPage : DATA);
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
