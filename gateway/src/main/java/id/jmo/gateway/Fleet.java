package id.jmo.gateway;

import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.stereotype.Component;

/** All instances of all services. */
@Component
class Fleet {

    private final Map<Service, Instances> services = new EnumMap<>(Service.class);

    Fleet(GatewayProperties properties) {
        for (Service service : Service.values()) {
            List<Instance> instances = properties.service(service.shortName()).stream()
                    .map(address -> new Instance(address, Clock.systemUTC()))
                    .toList();
            services.put(service, new Instances(instances));
        }
    }

    /** What a route wants to know; the filter says which instance it is in the end. */
    URI anyAddress(Service service) {
        return of(service).any().address();
    }

    GatewayFilter filter(Service service) {
        return new InstanceFilter(of(service));
    }

    /** The instances that have others beside them: only there is something to choose. */
    Stream<Instance> withAlternatives() {
        return services.values().stream().flatMap(Instances::withAlternatives);
    }

    private Instances of(Service service) {
        return Objects.requireNonNull(services.get(service));
    }
}
