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
 * all parts and is on record, or there is none.
 */
@Component
class PersonalDataParts {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataParts.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    /** A part has at most 200 items a section, so it is far smaller. */
    private static final int MOST_BYTES = 4 << 20;

    /** Where account-service records copies. */
    static final String RECORD_PATH = "/api/v1/members/me/data-copies";

    private final List<Service> services;
    private final Service recorder;
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
        this.recorder = registry.find("account-service").orElseThrow();
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

    /** As what the member gets a copy. */
    enum Form {
        JSON,
        PDF
    }

    /** What account-service records of a copy. */
    record CopyGiven(Form form) {}

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

    /**
     * Puts on record that the member gets a copy. Fails with a problem that names the service if it cannot be: no copy leaves
     * without its record. A repetition after a lost answer records it twice, never not at all.
     */
    Mono<Void> recordCopy(HttpHeaders request, Form form) {
        return breakers.guarded(
                        recorder,
                        recorded(instances.inOrder(recorder).iterator(), request, new CopyGiven(form))
                                .timeout(timeout))
                .onErrorMap(failure -> {
                    LOG.warn("{} did not record a copy of personal data: {}", recorder, failure.getClass());
                    return incomplete(recorder.name());
                });
    }

    private Mono<Void> recorded(Iterator<Instance> remaining, HttpHeaders request, CopyGiven copy) {
        return http.post()
                .uri(remaining.next().address().resolve(RECORD_PATH))
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> passOn(request, headers))
                .bodyValue(copy)
                .retrieve()
                .toBodilessEntity()
                .onErrorResume(
                        WebClientRequestException.class,
                        failure -> remaining.hasNext()
                                ? recorded(remaining, request, copy).then(Mono.empty())
                                : Mono.error(failure))
                .then();
    }

    /** The copy is the member's own, so their token is what asks for it. */
    private static void passOn(HttpHeaders request, HttpHeaders headers) {
        headers.addAll(HttpHeaders.AUTHORIZATION, request.getOrEmpty(HttpHeaders.AUTHORIZATION));
        headers.addAll(RequestIdFilter.HEADER, request.getOrEmpty(RequestIdFilter.HEADER));
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
                    passOn(request, headers);
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

    private static Problem incomplete(String services) {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, "personal-data-incomplete", Map.of("services", services), SOON);
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
            throw incomplete(missing);
        }
        return new PersonalDataCopy(
                Jakarta.at(clock.instant()),
                asked.stream().map(Asked::part).map(Objects::requireNonNull).toList());
    }
}
