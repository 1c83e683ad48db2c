package id.jmo.platform.testsupport;

import id.jmo.platform.partnerclient.PartnerClients;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/** Partners called as a service calls them, for contract tests, which need nothing else of a service. */
public final class TestPartners {

    private static final String MODULE = "id.jmo.platform.partnerclient.PartnerClientAutoConfiguration";

    private TestPartners() {}

    /** @param baseUrl where a test plays the partner */
    public static PartnerClients at(String partner, String baseUrl) {
        return at(partner, baseUrl, Map.of(), _ -> {});
    }

    /**
     * @param baseUrl where a test plays the partner
     * @param settings further ones, as under {@code jmo.partners.<partner>}
     * @param listening sees the requests on their way
     */
    public static PartnerClients at(
            String partner, String baseUrl, Map<String, String> settings, RestClientCustomizer listening) {
        Map<String, Object> properties = new HashMap<>();
        settings.forEach((key, value) -> properties.put("jmo.partners." + partner + "." + key, value));
        properties.put("jmo.partners." + partner + ".base-url", baseUrl);
        // Left open: the clients go on using what the context holds, for as long as the test's JVM runs.
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testPartners", properties));
        context.registerBean(RestClientCustomizer.class, () -> listening);
        context.register(
                RestClientAutoConfiguration.class,
                ClassUtils.resolveClassName(MODULE, TestPartners.class.getClassLoader()));
        context.refresh();
        return context.getBean(PartnerClients.class);
    }
}
