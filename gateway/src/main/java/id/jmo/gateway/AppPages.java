package id.jmo.gateway;

import java.time.Duration;
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
 * The member app at {@code /} and the officers' console at {@code /console}: the files of each, and its page on every address
 * that a browser opens and nobody else has, because an app has addresses of its own.
 */
@Configuration(proxyBeanMethods = false)
class AppPages {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Kept, but asked for each time: an old page would ask for scripts that are no longer there. */
    private static final CacheControl ASK_FIRST = CacheControl.noCache();

    /**
     * What differs between environments: the same build of an app runs in all of them.
     *
     * @param issuer the realm, as browsers reach it
     */
    record Settings(String issuer, String clientId) {}

    @Bean
    RouterFunction<ServerResponse> memberApp(@Value("${jmo.security.issuer-uri}") String issuer) {
        return pagesOf(AppFiles.load(App.MEMBER), issuer);
    }

    @Bean
    RouterFunction<ServerResponse> console(@Value("${jmo.security.issuer-uri}") String issuer) {
        return pagesOf(AppFiles.load(App.CONSOLE), issuer);
    }

    private static RouterFunction<ServerResponse> pagesOf(AppFiles files, String issuer) {
        String path = files.app().settings();
        Settings settings = new Settings(issuer, files.app().client());
        HandlerFunction<ServerResponse> shown = _ -> ServerResponse.ok()
                .cacheControl(ASK_FIRST)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(settings);
        return RouterFunctions.route()
                .GET(path, shown)
                .HEAD(path, shown)
                .route(RequestPredicates.path(path), ReadOnly::refuse)
                .build()
                .and(files(files));
    }

    private static RouterFunction<ServerResponse> files(AppFiles files) {
        return request -> fileFor(files, request)
                .<Mono<HandlerFunction<ServerResponse>>>map(file ->
                        Mono.just(isRead(request) ? asked -> answer(asked, files.app(), file) : ReadOnly::refuse))
                .orElseGet(Mono::empty);
    }

    private static Optional<AppFile> fileFor(AppFiles files, ServerRequest request) {
        String path = request.path();
        return files.find(path)
                .or(() -> isRead(request) && isAddress(files.app(), path) && wantsPage(request)
                        ? Optional.of(files.page())
                        : Optional.empty());
    }

    private static boolean isRead(ServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    /** A name with a dot is a file's, and one that does not exist is not found. */
    private static boolean isAddress(App app, String path) {
        return path.indexOf('.') < 0 && app.has(path);
    }

    /** A browser that opens an address says so; a program that asks for anything gets the problem it can read. */
    private static boolean wantsPage(ServerRequest request) {
        return request.headers().accept().stream()
                .anyMatch(type -> type.isConcrete() && type.isCompatibleWith(MediaType.TEXT_HTML));
    }

    private static Mono<ServerResponse> answer(ServerRequest request, App app, AppFile file) {
        PageHeadersFilter.isPageOf(app, request.exchange());
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
