package id.jmo.balance.contract;

import id.jmo.platform.testsupport.TestPersonalData;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The part of the platform that a contract of messages is about, without the rest of a service. */
final class PlatformParts {

    private PlatformParts() {}

    static JsonMapper eventJson() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("contract", Map.of("jmo.personal-data.keys.k1", TestPersonalData.KEY)));
        context.register(type("id.jmo.platform.personaldata.PersonalDataAutoConfiguration"));
        context.refresh();
        return context.getBean("eventJsonMapper", JsonMapper.class);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
