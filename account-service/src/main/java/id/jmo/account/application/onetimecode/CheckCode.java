package id.jmo.account.application.onetimecode;

import static java.nio.charset.StandardCharsets.US_ASCII;

import id.jmo.account.model.onetimecode.CodeNotRight;
import id.jmo.account.model.onetimecode.CodePolicy;
import id.jmo.account.model.onetimecode.OneTimeCode;
import id.jmo.platform.application.UseCase;
import java.security.MessageDigest;
import java.time.Clock;

/** Checks a one-time code that somebody enters. Every try counts, also of several at the same moment. */
@UseCase
public class CheckCode {

    private final OneTimeCodes codes;
    private final CodeHashes hashes;
    private final CodePolicy policy;
    private final Clock clock;

    CheckCode(OneTimeCodes codes, CodeHashes hashes, CodePolicy policy, Clock clock) {
        this.codes = codes;
        this.hashes = hashes;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Enters a code.
     *
     * @param id what the code is for
     * @param address to which it must have been sent
     */
    public OneTimeCode.Result check(String id, String address, String entered) {
        byte[] hash = hash(hashes, id, address, entered).getBytes(US_ASCII);
        return codes.attempt(
                        id,
                        code -> code.attempt(
                                MessageDigest.isEqual(hash, code.hash().getBytes(US_ASCII)), policy, clock.instant()))
                .orElse(OneTimeCode.Result.EXPIRED);
    }

    /** As {@link #check}; throws {@link CodeNotRight} unless the code is right. */
    public void require(String id, String address, String entered) {
        OneTimeCode.Result result = check(id, address, entered);
        if (result != OneTimeCode.Result.RIGHT) {
            throw new CodeNotRight(result);
        }
    }

    /** A code is good for one purpose and one address. */
    static String hash(CodeHashes hashes, String id, String address, String digits) {
        return hashes.of("one-time code|%s|%s|%s".formatted(id, address, digits));
    }
}
