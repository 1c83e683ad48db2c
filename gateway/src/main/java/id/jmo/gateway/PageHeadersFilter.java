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

/** Sets the security headers for browsers: nothing is allowed in data, and only what they need in the pages of the API and of the apps. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class PageHeadersFilter implements WebFilter {

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String API_PAGE = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
            + " script-src 'self'; connect-src 'self' %s; frame-ancestors 'none'";

    /**
     * No inline script and no inline style: the apps write their styles into constructed style sheets. Pictures may be those that
     * somebody has just taken, or that came with a token.
     */
    private static final String APP_PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                    + " font-src 'self'; connect-src 'self' %s; manifest-src 'self'; worker-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=()";

    /** The app with a file of which an exchange is answered. */
    private static final String APP = PageHeadersFilter.class.getName() + ".app";

    private final String apiPage;
    private final String appPage;

    /** @param realm where the page fetches its tokens */
    PageHeadersFilter(@Value("${jmo.security.issuer-uri}") URI realm) {
        String origin = realm.resolve("/").toString().replaceAll("/$", "");
        apiPage = API_PAGE.formatted(origin);
        appPage = APP_PAGE.formatted(origin);
    }

    /** Notes that the answer is a file of an app. */
    static void isPageOf(App app, ServerWebExchange exchange) {
        exchange.getAttributes().put(APP, app);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        boolean page = path.startsWith("/swagger-ui") || path.startsWith("/webjars/");
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            App app = exchange.getAttribute(APP);
            headers.set("Content-Security-Policy", app != null ? appPage : page ? apiPage : DATA);
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Permissions-Policy", app != null ? app.devices() : NO_DEVICES);
            return Mono.empty();
        });
        return chain.filter(exchange);
    }
}
