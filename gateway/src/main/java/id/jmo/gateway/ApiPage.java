package id.jmo.gateway;

import static java.util.stream.Collectors.toCollection;

import id.jmo.platform.serviceregistry.Service;
import id.jmo.platform.serviceregistry.ServiceRegistry;
import java.util.LinkedHashSet;
import org.springdoc.core.properties.AbstractSwaggerUiConfigProperties.SwaggerUrl;
import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springframework.stereotype.Component;

/** Lists the OpenAPI description of every service on the page of the API. */
@Component
class ApiPage {

    ApiPage(SwaggerUiConfigProperties page, ServiceRegistry registry) {
        page.setUrls(registry.services().stream().map(ApiPage::entry).collect(toCollection(LinkedHashSet::new)));
    }

    private static SwaggerUrl entry(Service service) {
        String name = "%s (%s)".formatted(service.title().id(), service.shortName());
        return new SwaggerUrl(service.shortName(), Descriptions.path(service), name);
    }
}
