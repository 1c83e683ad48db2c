package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The gateway's settings.
 *
 * @param serviceAddress where a service is that {@code services} does not name; {@code {name}} and {@code {port}} stand
 *     for what {@code services.yaml} says
 * @param services addresses of single services, by their short names ({@code claim}); several addresses, separated by
 *     commas, are instances of the same service
 * @param maxConcurrent how many requests may wait for the answer of one service at the same time
 * @param limits rate limits
 * @param maxBodySize of paths for which {@code services.yaml} does not allow more
 * @param timeouts how long a service may take
 * @param uploads how fast a larger body must come
 * @param breaker when requests to a service that does not answer fail at once
 * @param cors which web pages may call the gateway
 * @param personalData how often members get a copy of their data
 * @param outages what the gateway reports of services that do not answer
 * @param descriptions whether the page of the API and the API descriptions are open to everybody
 * @param proxies how many proxies of our own are in front of the gateway; with none, {@code X-Forwarded-For} is ignored
 */
@ConfigurationProperties("jmo.gateway")
record GatewayProperties(
        String serviceAddress,
        @DefaultValue Map<String, List<URI>> services,
        @DefaultValue("256") int maxConcurrent,
        @DefaultValue Limits limits,
        @DefaultValue("64KB") DataSize maxBodySize,
        @DefaultValue Timeouts timeouts,
        @DefaultValue Uploads uploads,
        @DefaultValue Breaker breaker,
        @DefaultValue Cors cors,
        @DefaultValue PersonalData personalData,
        @DefaultValue Outages outages,
        @DefaultValue("true") boolean descriptions,
        @DefaultValue("0") int proxies) {

    /** The addresses of a service, at least one. */
    List<URI> addressesOf(Service service) {
        return services.entrySet().stream()
                .filter(entry -> names(entry.getKey(), service))
                .map(Map.Entry::getValue)
                .filter(addresses -> !addresses.isEmpty())
                .findFirst()
                .orElseGet(() -> List.of(URI.create(serviceAddress
                        .replace("{name}", service.name())
                        .replace("{port}", String.valueOf(service.port())))));
    }

    /** An environment variable has no dashes in its name. */
    private static boolean names(String key, Service service) {
        return key.replace("-", "").equals(service.shortName().replace("-", ""));
    }

    /** @throws IllegalStateException if an address is given for a service that does not exist */
    void requireKnown(ServiceRegistry registry) {
        for (String name : services.keySet()) {
            if (registry.services().stream().noneMatch(service -> names(name, service))) {
                throw new IllegalStateException(
                        "jmo.gateway.services." + name + ": no such service; the services are " + registry);
            }
        }
    }

    /**
     * Rate limits, counted by each instance of the gateway for itself.
     *
     * @param member one member, or one person of an employer or a clinic, by the token's subject
     * @param staff one officer, operator, auditor or machine
     * @param address one network address; many members may share one behind a mobile operator
     * @param paths what one network address may do on some paths, beside {@code address}; the names are free
     * @param callers how many callers that spend their limits at the same time are distinguished, by each of the limits, at 32
     *     bytes; more share their places, and nobody is forgotten. Who stops is full again within a minute, so this is
     *     about those of one minute and not about all members
     */
    record Limits(
            @DefaultValue Rate member,
            @DefaultValue Rate staff,
            @DefaultValue Rate address,
            @DefaultValue Map<String, PathRate> paths,
            @DefaultValue("131072") int callers) {}

    /**
     * A token bucket for some paths.
     *
     * @param patterns of the paths, which share the bucket
     * @param burst how many requests at once
     * @param perSecond how many a second in the long run
     */
    record PathRate(List<String> patterns, int burst, int perSecond) {}

    /**
     * A token bucket.
     *
     * @param burst how many requests at once
     * @param perSecond how many a second in the long run
     * @param concurrent how many may be under way at the same time, each until its answer begins
     */
    record Rate(
            @DefaultValue("60") int burst,
            @DefaultValue("10") int perSecond,
            @DefaultValue("20") int concurrent) {}

    /**
     * How long a service may take until its answer begins, the sending of the request included.
     *
     * @param standard for all other requests
     * @param upload for paths that take larger bodies, which may come over slow lines
     * @param body how long a caller may take to send a body of the standard size, before a service is asked at all
     */
    record Timeouts(
            @DefaultValue("15s") Duration standard,
            @DefaultValue("2m") Duration upload,
            @DefaultValue("30s") Duration body) {}

    /**
     * How fast a body must come on the upload paths of {@code services.yaml}.
     *
     * @param leastRate what must arrive each second in the long run, at least one byte
     * @param grace how long nothing at all may arrive, at the start or later
     */
    record Uploads(
            @DefaultValue("16KB") DataSize leastRate,
            @DefaultValue("10s") Duration grace) {}

    /**
     * When a circuit breaker opens.
     *
     * @param window how many of the last calls count
     * @param failures percentage of them that may stay unanswered
     * @param openFor how long the service gets no requests
     */
    record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("50") int failures,
            @DefaultValue("5s") Duration openFor) {}

    /**
     * How often members get a copy of their data, which every service works for.
     *
     * @param copies for one member within the time, whatever their form
     * @param within in which one copy after the other may be had again
     * @param maxConcurrent how many are put together at the same time: each is in memory as a whole
     */
    record PersonalData(
            @DefaultValue("6") int copies,
            @DefaultValue("1h") Duration within,
            @DefaultValue("8") int maxConcurrent) {}

    /**
     * When the gateway proposes to announce an outage.
     *
     * @param clientId of the gateway in the realm
     * @param clientSecret without it, nothing is proposed
     * @param after how long a circuit breaker must have been open
     * @param interval at which the breakers are looked at
     */
    record Outages(
            @DefaultValue("jmo-gateway") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("1m") Duration after,
            @DefaultValue("5s") Duration interval) {

        @Override
        public String toString() {
            return "Outages[" + clientId + ", after " + after + "]";
        }
    }

    /**
     * Which web pages may call the gateway.
     *
     * @param origins patterns such as {@code https://*.example.id}; none by default
     */
    record Cors(@DefaultValue List<String> origins) {}
}
