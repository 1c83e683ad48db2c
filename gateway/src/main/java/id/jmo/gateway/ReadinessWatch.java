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
 * Asks every instance that has others beside it whether it is ready, once a second. One that is about to stop says no
 * while it still serves, and gets no new requests before it is gone.
 */
@Component
class ReadinessWatch implements DisposableBean {

    private static final Duration ROUND = Duration.ofSeconds(1);

    private final WebClient http = WebClient.create();
    private final List<Instance> watched;
    private final Disposable rounds;

    ReadinessWatch(Fleet fleet) {
        watched = fleet.withAlternatives().toList();
        rounds = watched.isEmpty()
                ? Disposables.disposed()
                : Flux.interval(ROUND)
                        .onBackpressureDrop()
                        .concatMap(_ -> round())
                        .subscribe();
    }

    private Mono<Void> round() {
        return Flux.fromIterable(watched).flatMap(this::look).then();
    }

    /** An instance that does not answer at all is found out by the next request. */
    private Mono<Void> look(Instance instance) {
        return http.get()
                .uri(instance.address() + "/actuator/health/readiness")
                .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode()))
                .timeout(ROUND)
                .doOnNext(status -> note(instance, status))
                .onErrorComplete()
                .then();
    }

    private static void note(Instance instance, HttpStatusCode status) {
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
            instance.isAway();
        } else if (status.is2xxSuccessful()) {
            instance.isBack();
        }
    }

    @Override
    public void destroy() {
        rounds.dispose();
    }
}
