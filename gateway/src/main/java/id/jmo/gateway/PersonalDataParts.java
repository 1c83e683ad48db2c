package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import id.jmo.platform.values.Jakarta;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.stereotype.Component;
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

    /** Where account-service records copies. */
    static final String RECORD_PATH = "/api/v1/members/me/data-copies";

    private final List<Service> services;
    private final Service recorder;
    private final MemberRequests requests;
    private final Bulkhead bulkhead;
    private final Clock clock = Clock.systemUTC();

    PersonalDataParts(ServiceRegistry registry, MemberRequests requests, GatewayProperties properties) {
        this.services =
                registry.services().stream().filter(Service::personalData).toList();
        this.recorder = registry.find("account-service").orElseThrow();
        this.requests = requests;
        this.bulkhead = Bulkhead.of(
                "personal-data",
                BulkheadConfig.custom()
                        .maxConcurrentCalls(properties.personalData().maxConcurrent())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
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
        return requests.post(
                        recorder,
                        RECORD_PATH,
                        request,
                        new CopyGiven(form),
                        post -> post.retrieve().toBodilessEntity())
                .then()
                .onErrorMap(failure -> {
                    LOG.warn("{} did not record a copy of personal data: {}", recorder, failure.getClass());
                    return incomplete(recorder.name());
                });
    }

    private Mono<Asked> part(Service service, HttpHeaders request, Locale language) {
        String title = language.getLanguage().equals("en")
                ? service.title().en()
                : service.title().id();
        return requests.get(
                        service,
                        service.personalDataPath(),
                        request,
                        get -> get.retrieve().bodyToMono(PersonalDataCopy.Answer.class))
                .map(answer -> new Asked(
                        service,
                        new PersonalDataCopy.Part(
                                service.name(), title, Jakarta.at(answer.asOf().toInstant()), answer.sections()),
                        false))
                .onErrorResume(failure -> Mono.just(failed(service, failure)));
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
