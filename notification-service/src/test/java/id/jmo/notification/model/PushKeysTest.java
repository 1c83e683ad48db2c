package id.jmo.notification.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushKeysTest {

    /** RFC 8291, section 5: the example's browser. */
    private static final String PUBLIC_KEY =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";

    @Test
    void a_point_of_the_curve_is_a_public_key() {
        assertThat(PushKeys.isPublicKey(PUBLIC_KEY)).isTrue();
    }

    @Test
    void a_point_beside_the_curve_is_none() {
        byte[] point = Base64.getUrlDecoder().decode(PUBLIC_KEY);
        point[64] ^= 1;

        assertThat(PushKeys.isPublicKey(Base64.getUrlEncoder().withoutPadding().encodeToString(point)))
                .isFalse();
    }

    @Test
    void coordinates_beyond_the_field_are_none_though_their_remainder_is() {
        byte[] point = new byte[65];
        Arrays.fill(point, (byte) 0xff);
        point[0] = 4;

        assertThat(PushKeys.isPublicKey(Base64.getUrlEncoder().encodeToString(point)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no Base64!",
                "BCVxsr7N",
                // The same point compressed, and the point at infinity.
                "AiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx",
                "AA",
            })
    void another_form_is_none(String key) {
        assertThat(PushKeys.isPublicKey(key)).isFalse();
    }

    @Test
    void an_authentication_secret_has_sixteen_bytes() {
        assertThat(PushKeys.isAuthSecret("BTBZMqHH6r4Tts7J_aSIgg")).isTrue();
        assertThat(PushKeys.isAuthSecret("BTBZMqHH6r4Tts7J")).isFalse();
        assertThat(PushKeys.isAuthSecret("?")).isFalse();
    }
}
