package id.jmo.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    @Test
    void a_single_key_is_the_active_one_without_saying_so() {
        assertThat(KeyRing.of(Map.of("k1", Keys.K1), null, null).activeId()).isEqualTo("k1");
    }

    @Test
    void no_key_is_told_in_one_line() {
        assertThatExceptionOfType(PersonalDataKeyFault.class)
                .isThrownBy(() -> KeyRing.of(Map.of(), null, null))
                .withMessageContaining("JMO_PERSONAL_DATA_KEYS_K1")
                .withMessageNotContaining("\n");
    }

    @Test
    void an_active_key_that_is_not_there_is_told() {
        assertThatExceptionOfType(PersonalDataKeyFault.class)
                .isThrownBy(() -> KeyRing.of(Map.of("k1", Keys.K1), "k2", null))
                .withMessageContaining("jmo.personal-data.keys.k2 is not set");
    }

    @Test
    void with_several_keys_both_uses_must_be_chosen() {
        Map<String, String> two = Map.of("k1", Keys.K1, "k2", Keys.K2);

        assertThatExceptionOfType(PersonalDataKeyFault.class)
                .isThrownBy(() -> KeyRing.of(two, null, null))
                .withMessageContaining("active-key");
        assertThatExceptionOfType(PersonalDataKeyFault.class)
                .isThrownBy(() -> KeyRing.of(two, "k2", null))
                .withMessageContaining("blind-index-key");
    }

    @Test
    void what_is_no_key_of_256_bits_is_refused_without_showing_it() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);

        for (String text : new String[] {tooShort, "not base64!", ""}) {
            assertThatExceptionOfType(PersonalDataKeyFault.class)
                    .isThrownBy(() -> KeyRing.of(Map.of("k1", text), null, null))
                    .withMessage("jmo.personal-data.keys.k1 is not a key: it takes 32 random bytes in Base64");
        }
    }
}
