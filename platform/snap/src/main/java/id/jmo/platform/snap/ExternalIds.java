package id.jmo.platform.snap;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Numbers for X-EXTERNAL-ID: digits only, unique within a day over all instances. The time in milliseconds and 19 random
 * digits, 32 in all, which is what a status inquiry can quote back.
 */
class ExternalIds {

    private static final int RANDOM_DIGITS = 19;
    private static final BigInteger BOUND = BigInteger.TEN.pow(RANDOM_DIGITS);

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    ExternalIds(Clock clock) {
        this.clock = clock;
    }

    String next() {
        BigInteger number = new BigInteger(RANDOM_DIGITS * 4, random).mod(BOUND);
        String digits = number.toString();
        return "%013d".formatted(clock.millis()) + "0".repeat(RANDOM_DIGITS - digits.length()) + digits;
    }
}
