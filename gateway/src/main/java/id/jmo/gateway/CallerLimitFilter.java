package id.jmo.gateway;

import id.jmo.platform.realmtokens.RealmRoles;
import java.util.Collections;
import java.util.Optional;
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

/** Limits what one person or machine sends at once and in the long run, from any address. After security, which knows who it is. */
@Component
@Order(-50)
class CallerLimitFilter implements WebFilter {

    /** The roles of people who do not work here. */
    private static final Set<String> OUTSIDE = Set.of("member", "employer", "health-facility");

    /** The role of the suite's own machines, which take their tokens as themselves. */
    private static final String MACHINE = "outage-reporter";

    private final RealmRoles roles;
    private final Limit members;
    private final Limit staff;

    CallerLimitFilter(RealmRoles roles, GatewayProperties properties) {
        this.roles = roles;
        GatewayProperties.Limits limits = properties.limits();
        this.members = Limit.of(limits.member(), limits.callers());
        this.staff = Limit.of(limits.staff(), limits.callers());
    }

    private record Limit(RateLimits rate, RequestsUnderWay underWay) {

        static Limit of(GatewayProperties.Rate settings, int callers) {
            return new Limit(new RateLimits(settings, callers), new RequestsUnderWay(settings.concurrent()));
        }

        Mono<Void> apply(String caller, ServerWebExchange exchange, Mono<Void> handling) {
            return rate.take(caller)
                    .map(wait -> Mono.<Void>error(
                            Problem.temporary(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", wait)))
                    .orElseGet(() -> underWay.counted(caller, exchange, handling));
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(
                        context -> context.getAuthentication() instanceof JwtAuthenticationToken known ? known : null)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(caller -> caller.map(known -> (isOfTheSuite(known.getToken()) ? staff : members)
                                .apply(known.getName(), exchange, chain.filter(exchange)))
                        .orElseGet(() -> chain.filter(exchange)));
    }

    /** Whoever has no role that counts, such as an officer without a second factor, has the limits of a member. */
    private boolean isOfTheSuite(Jwt token) {
        Set<String> counted = roles.counted(token);
        return Collections.disjoint(counted, OUTSIDE)
                && (counted.contains(MACHINE) || !Collections.disjoint(counted, RealmRoles.OF_STAFF));
    }
}
