package id.jmo.gateway;

import id.jmo.gateway.OutageProposals.Proposal;
import id.jmo.gateway.OutageProposals.State;
import id.jmo.platform.realmtokens.RealmProperties;
import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Proposes to announce an outage when a circuit breaker has been open for a while, and its end when it has closed. An
 * editor decides whether members see it. Requests of members do not know of it: it looks at the breakers at an interval,
 * sends one proposal at a time, and keeps no more than one word for each service. What information-service does not take is
 * said again at the next look, as far as it is still true.
 */
@Component
class OutageWatch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(OutageWatch.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final String METRIC = "jmo.gateway.outage.proposals";

    private final List<Service> services;
    private final CircuitBreakers breakers;
    private final GatewayProperties.Outages settings;
    private final MeterRegistry meters;
    private final Clock clock = Clock.systemUTC();
    private final RealmLogin login;
    private final Disposable watching;

    /** By the service's name; touched by one look at a time. */
    private final Map<String, Instant> openSince = new HashMap<>();

    private final Map<String, Instant> proposed = new HashMap<>();
    private volatile boolean failing;

    OutageWatch(
            ServiceRegistry registry,
            CircuitBreakers breakers,
            ServiceInstances instances,
            GatewayProperties properties,
            RealmProperties realm,
            MeterRegistry meters) {
        this.services = registry.services();
        this.breakers = breakers;
        this.settings = properties.outages();
        this.meters = meters;
        WebClient http = WebClient.create();
        this.login = new RealmLogin(http, realm, settings, clock);
        this.watching = registry.find("information")
                .filter(_ -> !settings.clientSecret().isBlank())
                .map(information -> watch(new OutageProposals(http, instances.anyAddress(information), login::token)))
                .orElseGet(Disposables::disposed);
    }

    private Disposable watch(OutageProposals proposals) {
        return Flux.interval(settings.interval())
                .onBackpressureDrop()
                .concatMap(_ -> Flux.fromIterable(due(clock.instant()))
                        .concatMap(proposal -> propose(proposals, proposal))
                        .then())
                .subscribe();
    }

    /** What is true now and was not said yet. */
    private List<Proposal> due(Instant now) {
        List<Proposal> due = new ArrayList<>();
        for (Service service : services) {
            String name = service.name();
            if (breakers.isClosed(service)) {
                openSince.remove(name);
                Instant said = proposed.get(name);
                if (said != null) {
                    due.add(new Proposal(name, said, State.CLOSED));
                }
            } else {
                Instant since = openSince.computeIfAbsent(name, _ -> now);
                if (!proposed.containsKey(name) && !now.isBefore(since.plus(settings.after()))) {
                    due.add(new Proposal(name, since, State.OPEN));
                }
            }
        }
        return due;
    }

    private Mono<Void> propose(OutageProposals proposals, Proposal proposal) {
        return proposals
                .send(proposal)
                .timeout(TIMEOUT)
                .doOnSuccess(_ -> accepted(proposal))
                .doOnError(this::failed)
                .onErrorComplete();
    }

    private void accepted(Proposal proposal) {
        switch (proposal.state()) {
            case OPEN -> proposed.put(proposal.service(), proposal.since());
            case CLOSED -> proposed.remove(proposal.service());
        }
        failing = false;
        meters.counter(METRIC, "result", "accepted").increment();
        LOG.info("Proposed that the breaker of {} is {}", proposal.service(), proposal.state());
    }

    /** Only the first of consecutive failures is logged. */
    private void failed(Throwable failure) {
        if (failure instanceof WebClientResponseException answer
                && answer.getStatusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            login.forget();
        }
        if (!failing) {
            LOG.warn("An outage could not be proposed; it is tried again: {}", failure.toString());
        }
        failing = true;
        meters.counter(METRIC, "result", "failed").increment();
    }

    @Override
    public void destroy() {
        watching.dispose();
    }
}
