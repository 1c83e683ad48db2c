package id.jmo.gateway;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Checks once a second whether the instances of services with several are ready. One that is about to stop reports that it
 * is not while it still serves, and gets no new requests before it is gone.
 */
@Component
class ReadinessWatch implements DisposableBean {

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final WebClient http = WebClient.create();
    private final List<Instance> watched;
    private final Disposable checks;

    ReadinessWatch(ServiceInstances instances) {
        watched = instances.withAlternatives().toList();
        checks = watched.isEmpty()
                ? Disposables.disposed()
                : Flux.interval(INTERVAL)
                        .onBackpressureDrop()
                        .concatMap(_ -> checkAll())
                        .subscribe();
    }

    private Mono<Void> checkAll() {
        return Flux.fromIterable(watched).flatMap(this::check).then();
    }

    /** An instance that does not answer at all is noticed by the next request. */
    private Mono<Void> check(Instance instance) {
        return http.get()
                .uri(instance.address() + "/actuator/health/readiness")
                .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode()))
                .timeout(INTERVAL)
                .doOnNext(status -> update(instance, status))
                .onErrorComplete()
                .then();
    }

    private static void update(Instance instance, HttpStatusCode status) {
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            instance.markUnavailable();
        } else if (status.is2xxSuccessful()) {
            instance.markAvailable();
        }
    }

    @Override
    public void destroy() {
        checks.dispose();
    }
}
