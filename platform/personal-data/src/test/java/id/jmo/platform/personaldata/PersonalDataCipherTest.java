package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataCipherTest {

    private final PersonalDataCipher cipher = Keys.cipher();

    @Test
    void a_text_is_decrypted_to_itself() {
        String encrypted = cipher.encrypt("Sïti Rahayu 茉莉");

        assertThat(encrypted).matches("jmo1:k1:[A-Za-z0-9_-]+").doesNotContain("Rahayu");
        assertThat(cipher.decrypt(encrypted)).isEqualTo("Sïti Rahayu 茉莉");
    }

    @Test
    void bytes_are_decrypted_to_themselves() {
        byte[] photo = {0, -1, 127, -128, 58, 58};

        byte[] encrypted = cipher.encrypt(photo);

        assertThat(new String(encrypted, UTF_8)).startsWith("jmo1:k1:");
        assertThat(cipher.decrypt(encrypted)).isEqualTo(photo);
        assertThat(cipher.decrypt(cipher.encrypt(new byte[0]))).isEmpty();
    }

    @Test
    void the_same_text_gets_another_ciphertext_each_time() {
        assertThat(cipher.encrypt("Budi")).isNotEqualTo(cipher.encrypt("Budi"));
    }

    @Test
    void a_changed_character_is_detected() {
        String encrypted = cipher.encrypt("Rp9.600.000");
        int at = encrypted.length() - 5;
        char other = encrypted.charAt(at) == 'A' ? 'B' : 'A';
        String changed = encrypted.substring(0, at) + other + encrypted.substring(at + 1);

        assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(() -> cipher.decrypt(changed));
    }

    @Test
    void an_instance_that_has_a_key_before_it_is_active_reads_what_others_write_under_it() {
        Map<String, String> both = Map.of("k1", Keys.K1, "k2", Keys.K2);
        PersonalDataCipher given = new PersonalDataCipher(KeyRing.of(both, "k1", "k1", null));
        PersonalDataCipher activated = new PersonalDataCipher(KeyRing.of(both, "k2", "k1", null));

        assertThat(given.encrypt("Budi")).startsWith("jmo1:k1:");
        assertThat(given.decrypt(activated.encrypt("Budi"))).isEqualTo("Budi");
        assertThat(activated.decrypt(given.encrypt("Budi"))).isEqualTo("Budi");
        assertThatExceptionOfType(UnreadablePersonalData.class)
                .isThrownBy(() -> cipher.decrypt(activated.encrypt("Budi")));
    }

    @Test
    void a_changed_key_id_is_detected() {
        PersonalDataCipher twins =
                new PersonalDataCipher(KeyRing.of(Map.of("k1", Keys.K1, "k9", Keys.K1), "k9", "k1", null));
        String relabelled = cipher.encrypt("Budi").replace("jmo1:k1:", "jmo1:k9:");

        assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(() -> twins.decrypt(relabelled));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Budi", "jmo1:", "jmo1:k1:", "jmo1:k1:AAAA", "jmo1:k1:%%%", "jmo1:k7:AAAA", "jmo2:k1:AAAA"})
    void what_is_no_ciphertext_is_refused_without_showing_it(String text) {
        assertThatExceptionOfType(UnreadablePersonalData.class)
                .isThrownBy(() -> cipher.decrypt(text))
                .withMessageNotContaining("Budi");
        assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(() -> cipher.decrypt(text.getBytes(UTF_8)));
    }

    @Test
    void after_a_rotation_old_data_is_read_and_new_data_has_the_new_key() {
        String old = cipher.encrypt("Grace");
        PersonalDataCipher rotated =
                new PersonalDataCipher(KeyRing.of(Map.of("k1", Keys.K1, "k2", Keys.K2), "k2", "k1", null));

        assertThat(rotated.decrypt(old)).isEqualTo("Grace");
        assertThat(rotated.encrypt("Grace")).startsWith("jmo1:k2:");
    }

    @Test
    void what_is_under_an_old_key_is_renewed_also_within_json_and_the_old_key_is_needed_no_more() {
        PersonalDataCipher rotating =
                new PersonalDataCipher(KeyRing.of(Map.of("k1", Keys.K1, "k2", Keys.K2), "k2", "k1", null));
        PersonalDataCipher rotated = new PersonalDataCipher(KeyRing.of(Map.of("k2", Keys.K2), null, null, Keys.K1));
        String json = "{\"name\":\"%s\",\"kota\":\"Bandung – é\",\"mother\":\"%s\"}"
                .formatted(cipher.encrypt("Grace"), rotating.encrypt("Ada"));

        String renewed = rotating.renewed(json);

        assertThat(renewed).contains("Bandung – é").doesNotContain("jmo1:k1:");
        assertThat(rotated.decrypt(renewed.split("\"")[3])).isEqualTo("Grace");
        assertThat(rotated.decrypt(renewed.split("\"")[11])).isEqualTo("Ada");
        assertThat(rotating.renewed(renewed)).isSameAs(renewed);
        assertThat(new String(rotating.renewed(json.getBytes(UTF_8)), UTF_8)).contains("Bandung – é");
        assertThat(rotated.decrypt(rotating.renewed(cipher.encrypt("Eileen".getBytes(UTF_8)))))
                .isEqualTo("Eileen".getBytes(UTF_8));
        assertThat(rotating.renewed("without any")).isEqualTo("without any");
    }

    @Test
    void a_blind_index_finds_the_same_text_and_survives_a_rotation() {
        BlindIndex before = new BlindIndex(KeyRing.of(Map.of("k1", Keys.K1), null, null, null));
        BlindIndex after = new BlindIndex(KeyRing.of(Map.of("k1", Keys.K1, "k2", Keys.K2), "k2", "k1", null));
        BlindIndex ownKey = new BlindIndex(KeyRing.of(Map.of("k2", Keys.K2), null, null, Keys.K1));
        BlindIndex foreign = new BlindIndex(KeyRing.of(Map.of("k2", Keys.K2), null, null, null));

        String index = before.of("3174011708900001");
        assertThat(index).hasSize(43).isEqualTo(after.of("3174011708900001"));
        assertThat(ownKey.of("3174011708900001"))
                .as("without the key of the data, with the index's own")
                .isEqualTo(index);
        assertThat(before.of("3174011708900002")).isNotEqualTo(index);
        assertThat(foreign.of("3174011708900001")).isNotEqualTo(index);
    }
}
