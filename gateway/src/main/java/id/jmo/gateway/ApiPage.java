package id.jmo.gateway;

import static java.util.stream.Collectors.toCollection;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.util.LinkedHashSet;
import java.util.stream.Stream;
import org.springdoc.core.properties.AbstractSwaggerUiConfigProperties.SwaggerUrl;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lists the OpenAPI description of all services, and of each, on the page of the API. */
@Component
@ConditionalOnProperty(name = "jmo.gateway.descriptions", matchIfMissing = true)
class ApiPage {

    ApiPage(SwaggerUiConfigProperties page, ServiceRegistry registry) {
        Stream<SwaggerUrl> all = Stream.of(new SwaggerUrl("all", MergedDescription.PATH, "Semua (all)"));
        page.setUrls(Stream.concat(all, registry.services().stream().map(ApiPage::entry))
                .collect(toCollection(LinkedHashSet::new)));
    }

    private static SwaggerUrl entry(Service service) {
        String name = "%s (%s)".formatted(service.title().id(), service.shortName());
        return new SwaggerUrl(service.shortName(), Descriptions.path(service), name);
    }
}
