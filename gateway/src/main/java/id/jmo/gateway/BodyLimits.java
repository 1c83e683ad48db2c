package id.jmo.gateway;

import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** How large a body may be: the standard, and on the upload paths of {@code services.yaml} what stands there. */
@Component
class BodyLimits {

    private final DataSize standard;
    private final List<Map.Entry<PathPattern, DataSize>> uploads;

    BodyLimits(ServiceRegistry registry, GatewayProperties properties) {
        this.standard = properties.maxBodySize();
        this.uploads = registry.services().stream()
                .flatMap(service -> service.uploads().stream())
                .map(upload -> Map.entry(
                        PathPatternParser.defaultInstance.parse(upload.path()), DataSize.parse(upload.limit())))
                .toList();
    }

    DataSize of(PathContainer path) {
        return upload(path).orElse(standard);
    }

    boolean isUpload(PathContainer path) {
        return upload(path).isPresent();
    }

    private Optional<DataSize> upload(PathContainer path) {
        return uploads.stream()
                .filter(entry -> entry.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
