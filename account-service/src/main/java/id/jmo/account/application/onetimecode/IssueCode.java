package id.jmo.account.application.onetimecode;

import id.jmo.account.model.onetimecode.CodeChannel;
import id.jmo.account.model.onetimecode.CodeIssued;
import id.jmo.account.model.onetimecode.CodePolicy;
import id.jmo.account.model.onetimecode.CodeRefusal;
import id.jmo.account.model.onetimecode.OneTimeCode;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Issues a one-time code and orders it to be sent. It looks nobody up: every address gets the same answer and work. */
@UseCase
public class IssueCode {

    private static final int CODES = 1_000_000;

    private final OneTimeCodes codes;
    private final CodeLimits limits;
    private final CodeHashes hashes;
    private final CodePolicy policy;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssueCode(OneTimeCodes codes, CodeLimits limits, CodeHashes hashes, CodePolicy policy, Clock clock) {
        this.codes = codes;
        this.limits = limits;
        this.hashes = hashes;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What a code is asked for.
     *
     * @param id what it is for
     * @param address in the form in which it is compared
     * @param network where the request comes from
     */
    public record Request(String id, CodeChannel channel, String address, Language language, String network) {
        @Override
        public String toString() {
            return "Request[" + id + "]";
        }
    }

    /**
     * When the code ends, and when another may be asked for.
     *
     * @param validUntil of this code
     * @param resendAt the earliest time of the next one
     */
    public record Issued(Instant validUntil, Instant resendAt) {}

    /** @throws CodeRefusal if the address or the network had too many codes, or the last one is too recent */
    public Issued issue(Request request) {
        Instant now = clock.instant();
        take("network|" + request.network(), policy.perNetwork(), Duration.ZERO, now);
        take(request.channel() + "|" + request.address(), policy.perAddress(), policy.resendAfter(), now);
        String digits = "%06d".formatted(random.nextInt(CODES));
        OneTimeCode code = OneTimeCode.issued(
                request.id(), CheckCode.hash(hashes, request.id(), request.address(), digits), policy, now);
        codes.issue(
                code,
                new CodeIssued(
                        request.id(),
                        request.channel(),
                        Confidential.of(request.address()),
                        request.language(),
                        Confidential.of(digits),
                        code.validUntil()));
        return new Issued(code.validUntil(), now.plus(policy.resendAfter()));
    }

    private void take(String name, int most, Duration pause, Instant now) {
        limits.take(name, new CodeLimits.Limit(most, policy.window(), pause), now)
                .ifPresent(again -> {
                    throw CodeRefusal.until(again, now);
                });
    }
}
