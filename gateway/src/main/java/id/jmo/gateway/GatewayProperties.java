package id.jmo.gateway;

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
 * @param services where the services are, by their short names ({@code claim}); several addresses, with commas between
 *     them, are instances of the same service
 * @param maxConcurrent how many requests may wait for the answer of one service at the same time
 * @param limits how often a caller may come
 * @param sizes how large a request's body may be
 * @param timeouts how long a service may take
 * @param breaker when a service that does not answer is left alone for a while
 * @param cors which web pages may call us
 * @param proxies how many proxies of our own stand before us; with none, {@code X-Forwarded-For} is not believed
 */
@ConfigurationProperties("jmo.gateway")
record GatewayProperties(
        Map<String, List<URI>> services,
        @DefaultValue("256") int maxConcurrent,
        @DefaultValue Limits limits,
        @DefaultValue Sizes sizes,
        @DefaultValue Timeouts timeouts,
        @DefaultValue Breaker breaker,
        @DefaultValue Cors cors,
        @DefaultValue("0") int proxies) {

    /** The addresses of a service, at least one; a gateway that lacks them does not start. */
    List<URI> service(String name) {
        List<URI> addresses = services.getOrDefault(name, List.of());
        if (addresses.isEmpty()) {
            throw new IllegalStateException("Set jmo.gateway.services." + name + " to the address of the service");
        }
        return addresses;
    }

    /**
     * How often a caller may come. Counted by each instance of the gateway for itself.
     *
     * @param member one member, by the token's subject
     * @param staff one officer, operator, auditor or machine
     * @param address one network address; many members may share one behind a mobile operator
     * @param callers how many callers are remembered; beyond, the one longest away is forgotten
     */
    record Limits(
            @DefaultValue Rate member,
            @DefaultValue Rate staff,
            @DefaultValue Rate address,
            @DefaultValue("20000") int callers) {}

    /**
     * A token bucket.
     *
     * @param burst how many requests at once
     * @param perSecond how many a second in the long run
     */
    record Rate(
            @DefaultValue("60") int burst,
            @DefaultValue("10") int perSecond) {}

    /**
     * How large a body may be.
     *
     * @param standard where nothing else is said
     * @param paths by the pattern of the path
     */
    record Sizes(
            @DefaultValue("64KB") DataSize standard,
            @DefaultValue Map<String, DataSize> paths) {}

    /**
     * How long a service may take until its answer begins, the sending of the request included.
     *
     * @param standard where nothing else is said
     * @param upload for photos and imports, which come over slow lines
     */
    record Timeouts(
            @DefaultValue("15s") Duration standard,
            @DefaultValue("2m") Duration upload) {}

    /**
     * When a service is left alone.
     *
     * @param window how many of the last calls are looked at
     * @param failures how many of a hundred of them may fail
     * @param rest how long the service is left alone
     */
    record Breaker(
            @DefaultValue("20") int window,
            @DefaultValue("50") int failures,
            @DefaultValue("5s") Duration rest) {}

    /**
     * Which web pages may call us.
     *
     * @param origins patterns such as {@code https://*.example.id}; none by default
     */
    record Cors(@DefaultValue List<String> origins) {}
}
