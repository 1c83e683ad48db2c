package id.jmo.gateway;

import id.jmo.platform.realmtokens.RealmProperties;
import id.jmo.platform.realmtokens.RealmRoles;
import id.jmo.platform.realmtokens.RealmTokens;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Forwards only requests with a valid token to the services, which check it again, and those for paths that
 * {@code services.yaml} calls open.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RealmProperties.class)
class Security {

    @Bean
    ReactiveJwtDecoder realmTokens(RealmProperties realm) {
        RealmTokens tokens = new RealmTokens(realm);
        return token -> Mono.fromSupplier(() -> tokens.cached(token).orElse(null))
                .switchIfEmpty(Mono.defer(() -> Blocking.call(() -> tokens.decode(token))));
    }

    @Bean
    RealmRoles realmRoles(RealmProperties realm) {
        return new RealmRoles(realm);
    }

    /** A span for each of a dozen filters explains nothing, and costs more than the filters. */
    @Bean
    SecurityObservationSettings unobservedSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityWebFilterChain tokens(ServerHttpSecurity http, ServiceRegistry registry, ProblemWriter problems) {
        ServerAuthenticationEntryPoint refused = (exchange, failure) -> {
            Problem problem = Problems.unauthenticated(failure);
            if (problem.status() == HttpStatus.UNAUTHORIZED) {
                exchange.getResponse().getHeaders().set("WWW-Authenticate", "Bearer");
            }
            return problems.write(exchange, problem);
        };
        return http.authorizeExchange(exchanges -> exchanges
                        .matchers(openPaths(registry))
                        .permitAll()
                        .pathMatchers("/api/**")
                        .authenticated()
                        // Outside of the API there is nothing but health, metrics and the page of the API.
                        .anyExchange()
                        .permitAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .bearerTokenConverter(new BearerTokens())
                        .authenticationEntryPoint(refused))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refused)
                        .accessDeniedHandler((exchange, denied) ->
                                problems.write(exchange, Problem.of(HttpStatus.FORBIDDEN, "not-allowed"))))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                // No cookie authenticates anybody here, so no foreign page can act in a member's name.
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .build();
    }

    private static ServerWebExchangeMatcher openPaths(ServiceRegistry registry) {
        List<PathPattern> open = registry.services().stream()
                .flatMap(service -> service.open().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        return exchange -> {
            PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
            return open.stream().anyMatch(pattern -> pattern.matches(path))
                    ? MatchResult.match()
                    : MatchResult.notMatch();
        };
    }

    /** A path that could be read in two ways ({@code //}, {@code ;}, an encoded slash) is refused before it is matched. */
    @Bean
    ServerExchangeRejectedHandler ambiguousPaths(ProblemWriter problems) {
        return (exchange, rejected) -> exchange.getResponse().isCommitted()
                ? Mono.empty()
                : problems.write(exchange, Problem.of(HttpStatus.BAD_REQUEST, "invalid-request"));
    }

    /** First of all, so that a page may also read refusals. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 3)
    CorsWebFilter cors(GatewayProperties properties, ServiceRegistry registry) {
        CorsConfiguration pages = new CorsConfiguration();
        pages.setAllowedOriginPatterns(properties.cors().origins());
        pages.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        pages.setAllowedHeaders(List.of(
                "Authorization",
                "Content-Type",
                "Accept",
                "Accept-Language",
                "Idempotency-Key",
                "X-Request-Id",
                "If-None-Match",
                "Device-Id",
                "Registration-Secret",
                // Of a page that follows a timeline by itself rather than by the browser's EventSource.
                "Last-Event-ID",
                "Cache-Control"));
        pages.setExposedHeaders(List.of("Location", "Retry-After", "ETag", "X-Request-Id", "Idempotency-Replayed"));
        pages.setMaxAge(Duration.ofHours(1));
        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
        CorsConfiguration anybody = new CorsConfiguration(pages);
        // What needs no token is for every page: one that unsubscribes from promotions has the origin "null".
        anybody.setAllowedOriginPatterns(null);
        anybody.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        registry.services().stream()
                .flatMap(service -> service.open().stream())
                .forEach(open -> source.registerCorsConfiguration(open, anybody));
        source.registerCorsConfiguration("/api/**", pages);
        return new CorsWebFilter(source);
    }
}
