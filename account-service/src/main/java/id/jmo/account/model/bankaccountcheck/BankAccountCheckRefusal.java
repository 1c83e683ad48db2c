package id.jmo.account.model.bankaccountcheck;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a check is not begun, or not found. */
public final class BankAccountCheckRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** The member has no check with this id; it may have been erased. */
        UNKNOWN,
        /** Too many accounts were asked about by this member, or too many members asked about this account. */
        TOO_MANY
    }

    private final Reason reason;
    private final @Nullable Duration retryAfter;

    private BankAccountCheckRefusal(Reason reason, @Nullable Duration retryAfter) {
        super(reason.name());
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public static BankAccountCheckRefusal unknown() {
        return new BankAccountCheckRefusal(Reason.UNKNOWN, null);
    }

    /** @param again when another check is allowed */
    public static BankAccountCheckRefusal tooManyUntil(Instant again, Instant now) {
        return new BankAccountCheckRefusal(Reason.TOO_MANY, Duration.between(now, again));
    }

    public Reason reason() {
        return reason;
    }

    /** When another check is allowed, if there were too many. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
