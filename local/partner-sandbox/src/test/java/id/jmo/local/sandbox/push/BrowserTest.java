package id.jmo.local.sandbox.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, section 5. */
class BrowserTest {

    private static final String MESSAGE = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    private final Browser browser;

    BrowserTest() throws GeneralSecurityException {
        browser = new Browser(
                bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
                pkcs8(bytes("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"));
    }

    @Test
    void the_example_is_decrypted() throws GeneralSecurityException {
        assertThat(new String(browser.decrypt(bytes(MESSAGE)), UTF_8))
                .isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void a_message_that_was_changed_is_not() {
        byte[] changed = bytes(MESSAGE);
        changed[changed.length - 1] ^= 1;

        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> browser.decrypt(changed));
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> browser.decrypt(new byte[20]));
    }

    private static byte[] bytes(String base64Url) {
        return Base64.getUrlDecoder().decode(base64Url);
    }

    private static byte[] pkcs8(byte[] number) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePrivate(
                        new ECPrivateKeySpec(new BigInteger(1, number), curve.getParameterSpec(ECParameterSpec.class)))
                .getEncoded();
    }
}
