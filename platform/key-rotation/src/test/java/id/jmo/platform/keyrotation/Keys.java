package id.jmo.platform.keyrotation;

import id.jmo.platform.personaldata.BlindIndex;
import id.jmo.platform.personaldata.PersonalDataCipher;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What services have with these settings of their keys. */
final class Keys {

    private Keys() {}

    /** 32 times the same byte. */
    static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static PersonalDataCipher cipher(String... settings) {
        return bean(PersonalDataCipher.class, settings);
    }

    static BlindIndex index(String... settings) {
        return bean(
                BlindIndex.class,
                Stream.concat(Stream.of("keys.k1=" + key(1)), Arrays.stream(settings))
                        .toArray(String[]::new));
    }

    private static <T> T bean(Class<T> type, String... settings) {
        AtomicReference<T> bean = new AtomicReference<>();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(personalData()))
                .withPropertyValues(Arrays.stream(settings)
                        .map(setting -> "jmo.personal-data." + setting)
                        .toArray(String[]::new))
                .run(context -> bean.set(context.getBean(type)));
        return bean.get();
    }

    private static Class<?> personalData() {
        try {
            return Class.forName("id.jmo.platform.personaldata.PersonalDataAutoConfiguration");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
