package id.jmo.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    @Test
    void a_single_key_is_active_by_default() {
        assertThat(KeyRing.of(Map.of("k1", Keys.K1), null, null, null).activeId())
                .isEqualTo("k1");
    }

    @Test
    void a_missing_key_is_reported_in_one_line() {
        assertThatExceptionOfType(PersonalDataKeyFault.class)
                .isThrownBy(() -> KeyRing.of(Map.of(), null, null, null))
                .withMessageContaining("JMO_PERSONAL_DATA_KEYS_K1")
                .withMessageNotContaining("\n");
    }

    @Test
    void a_missing_active_key_is_reported() {
        assertThatExceptionOfType(PersonalDataKeyFault.class)
                .isThrownBy(() -> KeyRing.of(Map.of("k1", Keys.K1), "k2", null, null))
                .withMessageContaining("jmo.personal-data.keys.k2 is not set");
    }

    @Test
    void of_several_keys_both_uses_must_be_configured() {
        Map<String, String> two = Map.of("k1", Keys.K1, "k2", Keys.K2);

        assertThatExceptionOfType(PersonalDataKeyFault.class)
                .isThrownBy(() -> KeyRing.of(two, null, null, null))
                .withMessageContaining("active-key");
        assertThatExceptionOfType(PersonalDataKeyFault.class)
                .isThrownBy(() -> KeyRing.of(two, "k2", null, null))
                .withMessageContaining("blind-index-key");
    }

    @Test
    void a_place_for_a_key_that_is_still_to_come_stays_empty() {
        assertThat(KeyRing.of(Map.of("k1", Keys.K1, "k2", ""), null, null, null).activeId())
                .isEqualTo("k1");
        assertThatExceptionOfType(PersonalDataKeyFault.class)
                .isThrownBy(() -> KeyRing.of(Map.of("k1", ""), null, null, null))
                .withMessageStartingWith("No key for personal data");
    }

    @Test
    void keys_of_a_service_have_other_ids_than_those_that_are_shared() {
        KeyRing shared = KeyRing.of(Map.of("k1", Keys.K1), null, null, null);

        assertThat(shared.withOwn(Map.of("o1", Keys.K2), null).ofStore().activeId())
                .isEqualTo("o1");
        assertThat(shared.withOwn(Map.of("o1", ""), null).ofStore().activeId()).isEqualTo("k1");
        assertThatExceptionOfType(PersonalDataKeyFault.class)
                .isThrownBy(() -> shared.withOwn(Map.of("k1", Keys.K2), null))
                .withMessage("jmo.personal-data.own-keys.k1: a shared key has this id already");
    }

    @Test
    void what_is_no_key_of_256_bits_is_refused_without_showing_it() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);

        for (String text : new String[] {tooShort, "not base64!"}) {
            assertThatExceptionOfType(PersonalDataKeyFault.class)
                    .isThrownBy(() -> KeyRing.of(Map.of("k1", text), null, null, null))
                    .withMessage("jmo.personal-data.keys.k1 is not a key: it takes 32 random bytes in Base64");
        }
    }
}
