package id.jmo.gateway;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.stereotype.Component;

/** All instances of all services. */
@Component
class ServiceInstances {

    private final Map<Service, Instances> services = new HashMap<>();

    ServiceInstances(ServiceRegistry registry, GatewayProperties properties) {
        properties.requireKnown(registry);
        for (Service service : registry.services()) {
            List<Instance> instances = properties.addressesOf(service).stream()
                    .map(address -> new Instance(address, Clock.systemUTC()))
                    .toList();
            services.put(service, new Instances(instances));
        }
    }

    /** What a route needs to have; the filter chooses the instance. */
    URI anyAddress(Service service) {
        return of(service).any().address();
    }

    /** All of the service's instances, in the order in which to try them now. */
    List<Instance> inOrder(Service service) {
        return of(service).inOrder();
    }

    GatewayFilter filter(Service service) {
        return new LoadBalancingFilter(of(service));
    }

    /** The instances of those services that have several: only there is something to choose. */
    Stream<Instance> withAlternatives() {
        return services.values().stream().flatMap(Instances::withAlternatives);
    }

    private Instances of(Service service) {
        return Objects.requireNonNull(services.get(service));
    }
}
