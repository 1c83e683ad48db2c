package id.jmo.notification.model;

import id.jmo.platform.values.Confidential;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/**
 * With which keys a browser decrypts its push messages (RFC 8291, section 2).
 *
 * @param p256dh its public key, an uncompressed point of the curve P-256, in Base64url
 * @param auth its authentication secret, 16 bytes in Base64url
 */
public record PushKeys(Confidential p256dh, Confidential auth) {

    private static final int AUTH_BYTES = 16;
    private static final int COORDINATE_BYTES = 32;
    private static final int POINT_BYTES = 1 + 2 * COORDINATE_BYTES;
    private static final byte UNCOMPRESSED = 4;

    // The curve P-256 (SEC 2, section 2.4.2): y² = x³ - 3x + b over the integers modulo p.
    private static final BigInteger P =
            new BigInteger("FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF", 16);
    private static final BigInteger B =
            new BigInteger("5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B", 16);
    private static final BigInteger THREE = BigInteger.valueOf(3);

    /** Whether it is a point of the curve: an agreement with any other would give away bits of the other key. */
    public static boolean isPublicKey(String p256dh) {
        byte[] point = decode(p256dh);
        if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE_BYTES));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE_BYTES, POINT_BYTES));
        BigInteger right = x.pow(3).subtract(THREE.multiply(x)).add(B);
        return x.compareTo(P) < 0 && y.compareTo(P) < 0 && y.pow(2).mod(P).equals(right.mod(P));
    }

    public static boolean isAuthSecret(String auth) {
        return decode(auth).length == AUTH_BYTES;
    }

    private static byte[] decode(String base64Url) {
        try {
            return Base64.getUrlDecoder().decode(base64Url);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
