package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClient.RequestBodySpec;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/**
 * The gateway's own requests to services for a member, with the member's own token: under the service's circuit breaker, and
 * sent to its next instance if one cannot be reached.
 */
@Component
class MemberRequests {

    /** What services answer for one member is far smaller. */
    private static final int MOST_BYTES = 4 << 20;

    private final ServiceInstances instances;
    private final CircuitBreakers breakers;
    private final Duration timeout;
    private final WebClient http;

    MemberRequests(
            ServiceInstances instances,
            CircuitBreakers breakers,
            GatewayProperties properties,
            ObservationRegistry observations) {
        this.instances = instances;
        this.breakers = breakers;
        this.timeout = properties.timeouts().standard();
        this.http = WebClient.builder()
                .observationRegistry(observations)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build();
    }

    /**
     * Reads.
     *
     * @param target path and query
     * @param request the headers of the member's request
     * @param answer what becomes of the request once it is prepared
     */
    <T> Mono<T> get(Service service, String target, HttpHeaders request, Function<RequestBodySpec, Mono<T>> answer) {
        return send(service, HttpMethod.GET, target, request, answer);
    }

    /** Commands, as {@link #get}. An instance that is not reached has done nothing; one whose answer is lost may have. */
    <T> Mono<T> post(
            Service service, String path, HttpHeaders request, Object body, Function<RequestBodySpec, Mono<T>> answer) {
        return send(service, HttpMethod.POST, path, request, prepared -> {
            prepared.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
            return answer.apply(prepared);
        });
    }

    private <T> Mono<T> send(
            Service service,
            HttpMethod method,
            String target,
            HttpHeaders request,
            Function<RequestBodySpec, Mono<T>> answer) {
        return breakers.guarded(
                service,
                next(instances.inOrder(service).iterator(), method, target, request, answer)
                        .timeout(timeout));
    }

    private <T> Mono<T> next(
            Iterator<Instance> remaining,
            HttpMethod method,
            String target,
            HttpHeaders request,
            Function<RequestBodySpec, Mono<T>> answer) {
        RequestBodySpec prepared = http.method(method)
                .uri(remaining.next().address().resolve(target))
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> passOn(request, headers));
        return answer.apply(prepared)
                .onErrorResume(
                        WebClientRequestException.class,
                        failure -> remaining.hasNext()
                                ? next(remaining, method, target, request, answer)
                                : Mono.error(failure));
    }

    private static void passOn(HttpHeaders request, HttpHeaders headers) {
        headers.addAll(HttpHeaders.AUTHORIZATION, request.getOrEmpty(HttpHeaders.AUTHORIZATION));
        headers.addAll(RequestIdFilter.HEADER, request.getOrEmpty(RequestIdFilter.HEADER));
        headers.setAcceptLanguageAsLocales(List.of(ProblemWriter.language(request)));
    }
}
