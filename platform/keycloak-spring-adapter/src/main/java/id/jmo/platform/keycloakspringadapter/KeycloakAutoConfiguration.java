package id.jmo.platform.keycloakspringadapter;

import com.mongodb.client.MongoClient;
import id.jmo.platform.problems.ProblemWriter;
import id.jmo.platform.realmtokens.BearerHeader;
import id.jmo.platform.realmtokens.RealmProperties;
import id.jmo.platform.realmtokens.RealmRoles;
import id.jmo.platform.realmtokens.RealmTokens;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Secures a service with tokens of Keycloak. */
@AutoConfiguration(
        afterName = {
            "id.jmo.platform.problems.ProblemsAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({SecurityProperties.class, RealmProperties.class})
class KeycloakAutoConfiguration {

    private static final int AUDIT_ORDER = -200;
    private static final int ACCESS_ORDER = -100;

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder keycloakTokens(RealmProperties realm) {
        return new RealmTokens(realm);
    }

    @Bean
    RealmRoles realmRoles(RealmProperties realm) {
        return new RealmRoles(realm);
    }

    /** Spans for each of a dozen filters are of no use, and cost more than the filters. */
    @Bean
    SecurityObservationSettings unobservedSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityProblems securityProblems(ProblemWriter writer) {
        return new SecurityProblems(writer);
    }

    @Bean
    OpenPaths openPaths(SecurityProperties security) {
        return new OpenPaths(security.allOpenPaths());
    }

    @Bean
    SecurityFilterChain keycloakSecurity(
            HttpSecurity http, OpenPaths open, SecurityProblems problems, RealmRoles roles) {
        // Unreachable keys are no fault of the token: our entry point handles both and distinguishes them.
        AuthenticationEntryPointFailureHandler refused = new AuthenticationEntryPointFailureHandler(problems);
        refused.setRethrowAuthenticationServiceException(false);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(open.matcher())
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.OPERATOR.realmName())
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt ->
                                jwt.jwtAuthenticationConverter(token -> KeycloakToken.authentication(token, roles)))
                        .bearerTokenResolver(
                                request -> BearerHeader.tokenIn(request.getHeader(HttpHeaders.AUTHORIZATION))
                                        .orElse(null))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                            @Override
                            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                                filter.setAuthenticationFailureHandler(refused);
                                return filter;
                            }
                        }))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Without cookies for authentication there is no cross-site request forgery.
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    WebMvcConfigurer keycloakWeb(AuditTrail trail, ObjectProvider<AuditSubject> subjects, ObjectProvider<Clock> clock) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AuditInterceptor(
                                trail, subjects.orderedStream().toList(), clock.getIfAvailable(Clock::systemUTC)))
                        .order(AUDIT_ORDER);
                registry.addInterceptor(new AccessInterceptor(new OpenPaths(SecurityProperties.PLATFORM_PATHS)))
                        .order(ACCESS_ORDER);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new UserArguments(trail));
            }
        };
    }

    @Bean
    ShownMembersAdvice shownMembersAdvice(AuditTrail trail) {
        return new ShownMembersAdvice(trail);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoOperations.class)
    static class AuditInMongo {

        @Bean
        @ConditionalOnBean(MongoOperations.class)
        AuditDatabase auditDatabase(MongoClient client, MongoDatabaseFactory service) {
            return new AuditDatabase(client, service);
        }

        @Bean
        @ConditionalOnMissingBean
        AuditTrail auditTrail(ObjectProvider<AuditDatabase> database) {
            AuditDatabase found = database.getIfAvailable();
            return found == null ? new LoggedAuditTrail() : new MongoAuditTrail(found);
        }

        @Bean
        @ConditionalOnBean(MongoOperations.class)
        AuditController auditController(AuditDatabase database) {
            return new AuditController(new MongoAuditTrail(database));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.springframework.data.mongodb.core.MongoOperations")
    static class AuditInLog {

        @Bean
        @ConditionalOnMissingBean
        AuditTrail auditTrail() {
            return new LoggedAuditTrail();
        }
    }

    /** The caller comes from the token and is no parameter of the API. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SpringDocUtils.class)
    static class Documentation {

        Documentation() {
            SpringDocUtils.getConfig()
                    .addRequestWrapperToIgnore(CurrentUser.class, AuditNote.class)
                    .addAnnotationsToIgnore(CurrentMember.class);
        }
    }
}
