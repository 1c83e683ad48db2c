package id.jmo.platform.partnerclient;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.micrometer.tagged.TaggedRetryMetrics;
import io.github.resilience4j.retry.RetryRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

/**
 * The partners of this service. An adapter requests its client when it is created, so that a missing address fails the
 * start.
 */
public final class PartnerClients implements AutoCloseable {

    private static final String PLAIN_HTTP_HOSTS = "jmo.partner-client.plain-http-hosts";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Binder settings;
    private final Set<String> plainHttpHosts;
    private final Supplier<RestClient.Builder> http;
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final BulkheadRegistry bulkheads = BulkheadRegistry.ofDefaults();
    private final RetryRegistry retries = RetryRegistry.ofDefaults();
    private final Map<String, PartnerClient> clients = new ConcurrentHashMap<>();

    PartnerClients(Environment environment, Supplier<RestClient.Builder> http, MeterRegistry meters) {
        // Bound one by one: in JMO_PARTNERS_CIVIL_REGISTRY_BASE_URL a map could not tell where the key ends.
        this.settings = Binder.get(environment);
        this.plainHttpHosts =
                settings.bind(PLAIN_HTTP_HOSTS, Bindable.setOf(String.class)).orElse(Set.of());
        this.http = http;
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
        TaggedBulkheadMetrics.ofBulkheadRegistry(bulkheads).bindTo(meters);
        TaggedRetryMetrics.ofRetryRegistry(retries).bindTo(meters);
    }

    /**
     * The client of one partner; always the same for the same name.
     *
     * @param name as in {@code jmo.partners.<name>}, lower case with dashes
     * @throws IllegalStateException if {@code jmo.partners.<name>.base-url} is not set, or is not encrypted although it
     *     leads to another machine that {@code jmo.partner-client.plain-http-hosts} does not name
     */
    public PartnerClient named(String name) {
        return clients.computeIfAbsent(name, this::create);
    }

    /** The clients that have been created so far. */
    public Collection<PartnerClient> all() {
        return List.copyOf(clients.values());
    }

    private PartnerClient create(String name) {
        String prefix = "jmo.partners." + name;
        PartnerProperties bound = settings.bindOrCreate(prefix, PartnerProperties.class);
        if (bound.baseUrl() == null) {
            throw new IllegalStateException(prefix + ".base-url is not set");
        }
        requireEncryption(prefix, bound.baseUrl());
        return new PartnerClient(name, bound.baseUrl(), bound, http.get(), breakers, bulkheads, retries);
    }

    /** What is said to a partner is personal data or an order to pay. */
    private void requireEncryption(String prefix, URI address) {
        String host = String.valueOf(address.getHost());
        if (!"https".equals(address.getScheme()) && !LOOPBACK.contains(host) && !plainHttpHosts.contains(host)) {
            throw new IllegalStateException(
                    "%s.base-url %s is not encrypted: give an https address, or name %s in %s if it is in a network of ours"
                            .formatted(prefix, address, host, PLAIN_HTTP_HOSTS));
        }
    }

    @Override
    public void close() {
        clients.values().forEach(PartnerClient::close);
    }
}
