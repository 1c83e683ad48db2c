package id.jmo.platform.personaldata;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Keys for tests: 32 times the same byte. */
final class Keys {

    static final String K1 = key(1);
    static final String K2 = key(2);

    private Keys() {}

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    static PersonalDataCipher cipher() {
        return cipher(KeyRing.of(Map.of("k1", K1), null, null, null));
    }

    static PersonalDataCipher cipher(KeyRing ring) {
        return new PersonalDataCipher(ring, false);
    }
}
