package id.jmo.gateway;

import java.util.Collections;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Limits the rate of one person or machine from any address. After security, which knows who it is. */
@Component
@Order(-50)
class CallerLimitFilter implements WebFilter {

    /** The roles of people who do not work here. */
    private static final Set<String> OUTSIDE = Set.of("member", "employer", "health-facility");

    private final RateLimits members;
    private final RateLimits staff;

    CallerLimitFilter(GatewayProperties properties) {
        GatewayProperties.Limits limits = properties.limits();
        this.members = new RateLimits(limits.member(), limits.callers());
        this.staff = new RateLimits(limits.staff(), limits.callers());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(
                        context -> context.getAuthentication() instanceof JwtAuthenticationToken known ? known : null)
                .doOnNext(this::take)
                .then(Mono.defer(() -> chain.filter(exchange)));
    }

    private void take(JwtAuthenticationToken caller) {
        (isOutside(caller.getToken()) ? members : staff).take(caller.getName()).ifPresent(wait -> {
            throw Problem.temporary(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", wait);
        });
    }

    private static boolean isOutside(Jwt token) {
        return !Collections.disjoint(Caller.roles(token), OUTSIDE);
    }
}
