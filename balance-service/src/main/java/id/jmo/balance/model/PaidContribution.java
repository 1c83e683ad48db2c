package id.jmo.balance.model;

import id.jmo.platform.values.Rupiah;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the statement says of a contribution that was paid.
 *
 * @param segment PU or BPU
 * @param wage on which the contribution was reckoned, in rupiah a month
 * @param employerPart of the amount credited, as far as the employer bears it
 * @param workerPart of the amount credited, as far as the worker bears it
 * @param employerNumber under which the employer is registered (NPP); none of an independent worker
 * @param paidOn when the bank received it, in Jakarta; from then on it earns development
 */
public record PaidContribution(
        String segment,
        Rupiah wage,
        Rupiah employerPart,
        Rupiah workerPart,
        @Nullable String employerNumber,
        @Nullable String employer,
        LocalDate paidOn) {

    public PaidContribution {
        if (employerPart.isNegative() || workerPart.isNegative()) {
            throw new IllegalArgumentException("No part of a contribution is negative");
        }
    }

    public Rupiah amount() {
        return employerPart.plus(workerPart);
    }
}
