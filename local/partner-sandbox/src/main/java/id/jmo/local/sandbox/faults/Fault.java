package id.jmo.local.sandbox.faults;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A configured fault.
 *
 * @param partner {@code bank}, {@code civil-registry}, {@code sms}, {@code push}, {@code face-vendor} or {@code mail}
 * @param operation one of the partner's operations; null for all
 * @param account only requests about this account, NIK, phone or browser; null for all
 * @param calls how many requests it applies to; null until it is cleared
 * @param delay how long the partner is slow or silent, or a transfer pending; null for the default
 * @param code the answer of {@link FaultKind#ANSWER_BEFORE_ACTING} and {@link FaultKind#ANSWER_AFTER_ACTING}
 * @param transactionStatus with it, for a status inquiry, the two digits of the transfer's state
 */
public record Fault(
        String partner,
        @Nullable String operation,
        FaultKind fault,
        @Nullable String account,
        @Nullable Integer calls,
        @Nullable Duration delay,
        @Nullable String code,
        @Nullable String transactionStatus) {

    boolean hits(Target target, @Nullable String accountOfRequest) {
        return partner.equals(target.partner())
                && (operation == null || operation.equals(target.operation()))
                && (account == null || Objects.equals(account, accountOfRequest));
    }

    Duration delayOr(Duration usual) {
        return delay != null ? delay : usual;
    }
}
