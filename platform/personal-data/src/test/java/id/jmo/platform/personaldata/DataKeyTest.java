package id.jmo.platform.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DataKeyTest {

    private static final Place PLACE = new Place("case-1", "key");

    private static final byte[] CLEAR = "a picture".getBytes(UTF_8);

    private final PersonalDataCipher cipher = Keys.cipher();
    private final DataKey key = DataKey.random();

    @Test
    void what_it_encrypts_it_decrypts_also_after_it_was_stored() {
        byte[] encrypted = key.encrypt("case/1", CLEAR);

        assertThat(new String(encrypted, UTF_8)).doesNotContain("picture");
        assertThat(cipher.unwrap(cipher.wrap(key, PLACE), PLACE).decrypt("case/1", encrypted))
                .isEqualTo(CLEAR);
        assertThat(key.encrypt("case/1", CLEAR)).isNotEqualTo(encrypted);
    }

    @Test
    void it_is_not_stored_in_clear() {
        assertThat(HexFormat.of().formatHex(cipher.wrap(key, PLACE)))
                .doesNotContain(HexFormat.of().formatHex(key.bytes()));
        assertThat(key).hasToString("(data key)");
    }

    @Test
    void an_item_cannot_be_passed_off_as_another_nor_changed_nor_read_with_another_key() {
        byte[] encrypted = key.encrypt("case/1", CLEAR);

        unreadable(() -> key.decrypt("case/2", encrypted));
        unreadable(() -> DataKey.random().decrypt("case/1", encrypted));
        unreadable(() -> key.decrypt("case/1", new byte[5]));
        byte[] changed = encrypted.clone();
        changed[changed.length - 1] ^= 1;
        unreadable(() -> key.decrypt("case/1", changed));
    }

    private static void unreadable(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatExceptionOfType(UnreadablePersonalData.class).isThrownBy(reading);
    }
}
