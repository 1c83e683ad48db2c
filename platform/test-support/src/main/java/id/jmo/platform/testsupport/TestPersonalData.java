package id.jmo.platform.testsupport;

import id.jmo.platform.personaldata.EventBinding;
import id.jmo.platform.personaldata.PersonalDataCipher;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;

/** The key that tests encrypt personal data with; known to everybody, so good for nothing else. */
public final class TestPersonalData {

    /** 256 bits in Base64, for {@code jmo.personal-data.keys.k1}. */
    public static final String KEY = "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk=";

    private static final String MODULE = "id.jmo.platform.personaldata.PersonalDataAutoConfiguration";

    private TestPersonalData() {}

    /** How events are written and read with that key, for contract tests, which need nothing else of a service. */
    public static JsonMapper eventJson() {
        return bean("eventJsonMapper", JsonMapper.class);
    }

    /** What binds the personal data of events with that key. */
    public static EventBinding eventBinding() {
        return bean("eventBinding", EventBinding.class);
    }

    /** Of bytes past the mapping, with that key. */
    public static PersonalDataCipher cipher() {
        return bean("personalDataCipher", PersonalDataCipher.class);
    }

    private static <T> T bean(String name, Class<T> type) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "testPersonalData",
                            Map.of("jmo.personal-data.keys.k1", KEY, "jmo.personal-data.active-key", "k1")));
            context.register(ClassUtils.resolveClassName(MODULE, TestPersonalData.class.getClassLoader()));
            context.refresh();
            return context.getBean(name, type);
        }
    }
}
