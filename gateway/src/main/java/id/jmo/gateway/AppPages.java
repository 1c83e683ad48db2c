package id.jmo.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The member app at {@code /}: its files, and its page on every address that a browser opens and nobody else has, because the
 * app has addresses of its own.
 */
@Configuration(proxyBeanMethods = false)
class AppPages {

    static final String SETTINGS = "/config.json";

    /** The client of the realm with which the app logs members in. */
    private static final String CLIENT = "jmo-app";

    /** Addresses of the gateway and the services, which are never the app's, also where there is nothing. */
    private static final List<String> OTHERS =
            List.of("/api", "/snap", "/actuator", "/swagger-ui", "/webjars", "/docs", "/v3", "/error");

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Kept, but asked for each time: an old page would ask for scripts that are no longer there. */
    private static final CacheControl ASK_FIRST = CacheControl.noCache();

    /**
     * What differs between environments: the same build of the app runs in all of them.
     *
     * @param issuer the realm, as browsers reach it
     */
    record Settings(String issuer, String clientId) {}

    @Bean
    AppFiles appFiles() {
        return AppFiles.load();
    }

    @Bean
    RouterFunction<ServerResponse> appSettings(@Value("${jmo.security.issuer-uri}") String issuer) {
        Settings settings = new Settings(issuer, CLIENT);
        return RouterFunctions.route()
                .GET(
                        SETTINGS,
                        _ -> ServerResponse.ok()
                                .cacheControl(ASK_FIRST)
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(settings))
                .route(RequestPredicates.path(SETTINGS), ReadOnly::refuse)
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> app(AppFiles files) {
        return request -> fileFor(files, request)
                .<Mono<HandlerFunction<ServerResponse>>>map(
                        file -> Mono.just(isRead(request) ? asked -> answer(asked, file) : ReadOnly::refuse))
                .orElseGet(Mono::empty);
    }

    private static Optional<AppFile> fileFor(AppFiles files, ServerRequest request) {
        String path = request.path();
        return files.find(path)
                .or(() -> isRead(request) && isOfTheApp(path) && wantsPage(request)
                        ? Optional.of(files.page())
                        : Optional.empty());
    }

    private static boolean isRead(ServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /** A name with a dot is a file's, and one that does not exist is not found. */
    private static boolean isOfTheApp(String path) {
        return path.indexOf('.') < 0
                && OTHERS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }

    /** A browser that opens an address says so; a program that asks for anything gets the problem it can read. */
    private static boolean wantsPage(ServerRequest request) {
        return request.headers().accept().stream()
                .anyMatch(type -> type.isConcrete() && type.isCompatibleWith(MediaType.TEXT_HTML));
    }

    private static Mono<ServerResponse> answer(ServerRequest request, AppFile file) {
        PageHeadersFilter.isAppPage(request.exchange());
        Optional<String> encoding = file.encodingFor(request.headers().firstHeader(HttpHeaders.ACCEPT_ENCODING));
        String tag = encoding.map(each -> file.tag().replaceFirst("\"$", "-" + each + "\""))
                .orElse(file.tag());
        return request.checkNotModified(tag).switchIfEmpty(Mono.defer(() -> {
            ServerResponse.BodyBuilder response = ServerResponse.ok()
                    .contentType(file.type())
                    .cacheControl(file.forEver() ? FOR_EVER : ASK_FIRST)
                    .eTag(tag);
            if (!file.encoded().isEmpty()) {
                response.varyBy(HttpHeaders.ACCEPT_ENCODING);
            }
            encoding.ifPresent(each -> response.header(HttpHeaders.CONTENT_ENCODING, each));
            return response.bodyValue(
                    encoding.isPresent()
                            ? file.encoded().getOrDefault(encoding.get(), file.content())
                            : file.content());
        }));
    }
}
