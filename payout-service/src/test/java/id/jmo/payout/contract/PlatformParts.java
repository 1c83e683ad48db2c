package id.jmo.payout.contract;

import id.jmo.platform.partnerclient.PartnerClients;
import id.jmo.platform.testsupport.TestPersonalData;
import java.util.Map;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the platform that a contract is about, without the rest of the service. */
public final class PlatformParts {

    private PlatformParts() {}

    public static JsonMapper eventJson() {
        return context(
                        Map.of("jmo.personal-data.keys.k1", TestPersonalData.KEY, "jmo.personal-data.active-key", "k1"),
                        type("id.jmo.platform.personaldata.PersonalDataAutoConfiguration"))
                .getBean("eventJsonMapper", JsonMapper.class);
    }

    public static PartnerClients partners(String partner, String baseUrl) {
        return context(
                        Map.of("jmo.partners." + partner + ".base-url", baseUrl),
                        RestClientAutoConfiguration.class,
                        type("id.jmo.platform.partnerclient.PartnerClientAutoConfiguration"))
                .getBean(PartnerClients.class);
    }

    private static AnnotationConfigApplicationContext context(Map<String, Object> properties, Class<?>... types) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("contract", properties));
        context.register(types);
        context.refresh();
        return context;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
