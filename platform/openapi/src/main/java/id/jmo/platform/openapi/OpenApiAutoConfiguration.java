package id.jmo.platform.openapi;

import id.jmo.platform.problems.ProblemTexts;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import org.springdoc.core.customizers.JavadocPropertyCustomizer;
import org.springdoc.core.providers.JavadocProvider;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.providers.SpringDocJavadocProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Makes springdoc's document of a service a true one. */
@AutoConfiguration(
        afterName = "id.jmo.platform.problems.ProblemsAutoConfiguration",
        beforeName = "org.springdoc.core.configuration.SpringDocJavadocConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class OpenApiAutoConfiguration {

    static {
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI openApi(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info()
                        .title(service)
                        .version("1")
                        .description(
                                "Part of the JMO suite. Amounts are whole rupiah, times ISO 8601 with offset. Texts"
                                        + " are in Indonesian, or in English with `Accept-Language: en`. Errors are problem"
                                        + " details of RFC 9457.")
                        .contact(new Contact().name("JMO operations").url("https://jmo.example/support")));
    }

    @Bean
    ErrorResponses errorResponses(ProblemTexts texts) {
        return new ErrorResponses(texts);
    }

    @Bean
    SpringDocJavadocProvider methodJavadocProvider() {
        return new MethodJavadocProvider();
    }

    @Bean
    OperationDocumenter operationDocumenter(
            @Value("${spring.application.name}") String service, JavadocProvider javadoc, ErrorResponses errors) {
        return new OperationDocumenter(service, javadoc, errors);
    }

    @Bean
    DocumentFinisher documentFinisher(RecordSchemas records, OperationDocumenter operations, ErrorResponses errors) {
        return new DocumentFinisher(records, operations, errors);
    }

    /** Converters that come later in the order are asked earlier: this one is the last, in place of springdoc's. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RecordSchemas recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }

    /** springdoc's own, but before the one above, to describe what that one finds. */
    @Bean
    @Order(0)
    JavadocPropertyCustomizer javadocPropertyCustomizer(JavadocProvider javadoc, ObjectMapperProvider mappers) {
        return new JavadocPropertyCustomizer(javadoc, mappers);
    }
}
