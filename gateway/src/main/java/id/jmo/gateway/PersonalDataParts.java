package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import id.jmo.platform.values.Jakarta;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks every service that keeps data of members for its part, with the member's own token, at the same time. The copy has
 * all parts or there is none.
 */
@Component
class PersonalDataParts {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataParts.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** A part has at most 200 items a section, so it is far smaller. */
    private static final int MOST_BYTES = 4 << 20;

    private final List<Service> services;
    private final ServiceInstances instances;
    private final CircuitBreakers breakers;
    private final Duration timeout;
    private final Bulkhead bulkhead;
    private final WebClient http;
    private final Clock clock = Clock.systemUTC();

    PersonalDataParts(
            ServiceRegistry registry,
            ServiceInstances instances,
            CircuitBreakers breakers,
            GatewayProperties properties,
            ObservationRegistry observations) {
        this.services =
                registry.services().stream().filter(Service::personalData).toList();
        this.instances = instances;
        this.breakers = breakers;
        this.timeout = properties.timeouts().standard();
        this.bulkhead = Bulkhead.of(
                "personal-data",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(properties.personalData().maxConcurrent())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.http = WebClient.builder()
                .observationRegistry(observations)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build();
    }

    private record Asked(Service service, PersonalDataCopy.@Nullable Part part, boolean refused) {}

    /**
     * The copy of the member whose request this is. Fails with a problem that names the services that did not answer.
     *
     * @param request the headers of the member's request
     */
    Mono<PersonalDataCopy> of(HttpHeaders request) {
        Locale language = ProblemWriter.language(request);
        return Flux.fromIterable(services)
                .flatMapSequential(service -> part(service, request, language), services.size())
                .collectList()
                .map(this::whole)
                .transformDeferred(BulkheadOperator.of(bulkhead));
    }

    private Mono<Asked> part(Service service, HttpHeaders request, Locale language) {
        String title = language.getLanguage().equals("en")
                ? service.title().en()
                : service.title().id();
        return breakers.guarded(
                        service,
                        answer(service, instances.inOrder(service).iterator(), request, language)
                                .timeout(timeout))
                .map(answer -> new Asked(
                        service,
                        new PersonalDataCopy.Part(
                                service.name(), title, Jakarta.at(answer.asOf().toInstant()), answer.sections()),
                        false))
                .onErrorResume(failure -> Mono.just(failed(service, failure)));
    }

    private Mono<PersonalDataCopy.Answer> answer(
            Service service, Iterator<Instance> remaining, HttpHeaders request, Locale language) {
        return http.get()
                .uri(remaining.next().address().resolve(service.personalDataPath()))
                .accept(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    headers.addAll(HttpHeaders.AUTHORIZATION, request.getOrEmpty(HttpHeaders.AUTHORIZATION));
                    headers.addAll(RequestIdFilter.HEADER, request.getOrEmpty(RequestIdFilter.HEADER));
                    headers.setAcceptLanguageAsLocales(List.of(language));
                })
                .retrieve()
                .bodyToMono(PersonalDataCopy.Answer.class)
                .onErrorResume(
                        WebClientRequestException.class,
                        failure -> remaining.hasNext()
                                ? answer(service, remaining, request, language)
                                : Mono.error(failure));
    }

    private static Asked failed(Service service, Throwable failure) {
        boolean refused = failure instanceof WebClientResponseException answer
                && answer.getStatusCode().isSameCodeAs(HttpStatus.FORBIDDEN);
        if (!refused) {
            // Its class only: the message of one that failed to read an answer has values from the answer in it.
            LOG.warn("{} did not give its part of a copy of personal data: {}", service, failure.getClass());
        }
        return new Asked(service, null, refused);
    }

    private PersonalDataCopy whole(List<Asked> asked) {
        if (asked.stream().anyMatch(Asked::refused)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "not-allowed");
        }
        String missing = asked.stream()
                .filter(one -> one.part() == null)
                .map(one -> one.service().name())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE, "personal-data-incomplete", Map.of("services", missing), SOON);
        }
        return new PersonalDataCopy(
                Jakarta.at(clock.instant()),
                asked.stream().map(Asked::part).map(Objects::requireNonNull).toList());
    }
}
