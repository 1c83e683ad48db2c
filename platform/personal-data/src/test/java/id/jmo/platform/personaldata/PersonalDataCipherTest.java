package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataCipherTest {

    private static final Place PLACE = new Place("claim-1", "payout.account");

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
        PersonalDataCipher given = Keys.cipher(KeyRing.of(both, "k1", "k1", null));
        PersonalDataCipher activated = Keys.cipher(KeyRing.of(both, "k2", "k1", null));

        assertThat(given.encrypt("Budi")).startsWith("jmo1:k1:");
        assertThat(given.decrypt(activated.encrypt("Budi"))).isEqualTo("Budi");
        assertThat(activated.decrypt(given.encrypt("Budi"))).isEqualTo("Budi");
        assertThatExceptionOfType(UnreadablePersonalData.class)
                .isThrownBy(() -> cipher.decrypt(activated.encrypt("Budi")));
    }

    @Test
    void a_changed_key_id_is_detected() {
        PersonalDataCipher twins = Keys.cipher(KeyRing.of(Map.of("k1", Keys.K1, "k9", Keys.K1), "k9", "k1", null));
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
        PersonalDataCipher rotated = Keys.cipher(KeyRing.of(Map.of("k1", Keys.K1, "k2", Keys.K2), "k2", "k1", null));

        assertThat(rotated.decrypt(old)).isEqualTo("Grace");
        assertThat(rotated.encrypt("Grace")).startsWith("jmo1:k2:");
    }

    @Test
    void what_is_under_an_old_key_is_renewed_also_within_json_and_the_old_key_is_needed_no_more() {
        PersonalDataCipher rotating = Keys.cipher(KeyRing.of(Map.of("k1", Keys.K1, "k2", Keys.K2), "k2", "k1", null));
        PersonalDataCipher rotated = Keys.cipher(KeyRing.of(Map.of("k2", Keys.K2), null, null, Keys.K1));
        String json = "{\"name\":\"%s\",\"kota\":\"Bandung – é\",\"mother\":\"%s\"}"
                .formatted(cipher.encrypt("Grace"), rotating.encrypt("Ada"));

        String renewed = rotating.renewed(json, PLACE);

        assertThat(renewed).contains("Bandung – é").doesNotContain("jmo1:k1:");
        assertThat(rotated.decrypt(renewed.split("\"")[3])).isEqualTo("Grace");
        assertThat(rotated.decrypt(renewed.split("\"")[11])).isEqualTo("Ada");
        assertThat(rotating.renewed(renewed, PLACE)).isSameAs(renewed);
        assertThat(new String(rotating.renewed(json.getBytes(UTF_8), PLACE), UTF_8))
                .contains("Bandung – é");
        assertThat(rotated.decrypt(rotating.renewed(cipher.encrypt("Eileen".getBytes(UTF_8)), PLACE)))
                .isEqualTo("Eileen".getBytes(UTF_8));
        assertThat(rotating.renewed("without any", PLACE)).isEqualTo("without any");
    }

    @Test
    void bytes_that_are_bound_to_a_place_are_refused_in_every_other() {
        byte[] account = "7000000001".getBytes(UTF_8);

        byte[] bound = cipher.encrypt(account, PLACE);

        assertThat(cipher.decrypt(bound, PLACE)).isEqualTo(account);
        for (Place other : List.of(new Place("claim-2", "payout.account"), new Place("claim-1", "account"))) {
            assertThatExceptionOfType(MisplacedPersonalData.class).isThrownBy(() -> cipher.decrypt(bound, other));
        }
        assertThatExceptionOfType(MisplacedPersonalData.class)
                .as("bound to nothing")
                .isThrownBy(() -> cipher.decrypt(cipher.encrypt(account), PLACE));
    }

    @Test
    void what_it_is_bound_to_cannot_be_changed_or_taken_away() {
        String bound = cipher.bound(cipher.encrypt("7000000001"), "claim-1");
        String other = cipher.bound(cipher.encrypt("7000000002"), "claim-2");
        String sealed = bound.substring(bound.lastIndexOf(':'));

        for (String forged : List.of("jmo1:k1" + sealed, other.substring(0, other.lastIndexOf(':')) + sealed)) {
            assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(() -> cipher.decrypt(forged));
        }
    }

    @Test
    void a_rotation_keeps_what_a_ciphertext_is_bound_to() {
        PersonalDataCipher rotating = Keys.cipher(KeyRing.of(Map.of("k1", Keys.K1, "k2", Keys.K2), "k2", "k1", null));
        PersonalDataCipher rotated = Keys.cipher(KeyRing.of(Map.of("k2", Keys.K2), null, null, Keys.K1));

        byte[] renewed = rotating.renewed(cipher.encrypt(new byte[] {1, 2}, PLACE), new Place("any", "other"));

        assertThat(rotated.decrypt(renewed, PLACE)).containsExactly(1, 2);
        String text = rotating.renewed(cipher.bound(cipher.encrypt("a"), PLACE.context()), new Place("any", "other"));
        rotated.check(text, PLACE);
        assertThat(rotated.decrypt(text)).isEqualTo("a");
    }

    @Test
    void a_rotation_reaches_what_was_encrypted_before_it_was_encrypted_once_more() {
        PersonalDataCipher rotating = Keys.cipher(KeyRing.of(Map.of("k1", Keys.K1, "k2", Keys.K2), "k2", "k1", null));
        PersonalDataCipher rotated = Keys.cipher(KeyRing.of(Map.of("k2", Keys.K2), null, null, Keys.K1));
        String contents = "{\"nik\":\"%s\",\"note\":\"jmo1:k9:what people write\"}".formatted(cipher.encrypt("3174"));

        String inText = rotated.decrypt(rotating.renewed(cipher.encrypt(contents), PLACE));
        String inBytes =
                new String(rotated.decrypt(rotating.renewed(cipher.encrypt(contents.getBytes(UTF_8)), PLACE)), UTF_8);

        for (String renewed : List.of(inText, inBytes)) {
            assertThat(rotated.decrypt(renewed.split("\"")[3])).isEqualTo("3174");
            assertThat(renewed).contains("jmo1:k9:what people write");
        }
    }

    @Test
    void what_a_service_stores_cannot_be_read_with_the_keys_of_events_and_what_it_sends_can() {
        KeyRing shared = KeyRing.of(Map.of("k1", Keys.K1), null, null, null);
        PersonalDataCipher claim = Keys.cipher(shared.withOwn(Map.of("o1", Keys.K2), null));

        String stored = claim.encrypt("3174");
        assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(() -> cipher.decrypt(stored));
        assertThat(claim.decrypt(stored)).isEqualTo("3174");
        assertThat(cipher.decrypt(claim.ofEvents().encrypt("3174"))).isEqualTo("3174");
        assertThatExceptionOfType(UnreadablePersonalData.class)
                .as("an event under a key of one service")
                .isThrownBy(() -> claim.ofEvents().decrypt(stored));
    }

    @Test
    void a_rotation_to_a_key_of_the_service_moves_what_is_stored_and_leaves_what_will_be_sent() {
        KeyRing shared = KeyRing.of(Map.of("k1", Keys.K1, "k2", Keys.K2), "k2", "k1", null);
        PersonalDataCipher claim = Keys.cipher(shared.withOwn(Map.of("o1", Keys.K1), null));
        String event = "{\"nik\":\"%s\"}".formatted(cipher.encrypt("3174"));

        assertThat(claim.renewed(cipher.encrypt("3174"), PLACE)).startsWith("jmo1:o1:");
        assertThat(claim.renewed(event, PLACE)).startsWith("{\"nik\":\"jmo1:k2:");
        String contents = claim.decrypt(claim.renewed(cipher.encrypt(event), PLACE));
        assertThat(contents).startsWith("{\"nik\":\"jmo1:k2:");
        assertThat(claim.activeKey()).isEqualTo("o1+k2");
    }

    @Test
    void what_is_bound_to_nothing_is_read_and_bound_only_as_long_as_the_operator_lets_it() {
        Map<String, String> both = Map.of("k1", Keys.K1, "k2", Keys.K2);
        PersonalDataCipher lenient = new PersonalDataCipher(KeyRing.of(both, "k2", "k1", null), true);
        PersonalDataCipher strict = Keys.cipher(KeyRing.of(both, "k2", "k1", null));
        String old = cipher.encrypt("7000000001");

        lenient.check(old, PLACE);
        String bound = lenient.renewed(old, PLACE);
        strict.check(bound, PLACE);
        assertThat(strict.decrypt(bound)).isEqualTo("7000000001");
        assertThat(lenient.decrypt(lenient.renewed(cipher.encrypt(new byte[] {1}), PLACE), PLACE))
                .containsExactly(1);

        assertThatExceptionOfType(MisplacedPersonalData.class).isThrownBy(() -> strict.check(old, PLACE));
        assertThatExceptionOfType(MisplacedPersonalData.class)
                .as("a rotation binds nothing that was put there meanwhile")
                .isThrownBy(() -> strict.check(strict.renewed(old, PLACE), PLACE));
    }
}
