package id.jmo.claim.messaging;

import id.jmo.claim.model.eligibility.SavingsFacts;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What this service reads of the events of balance-service. */
sealed interface SavingsEvent {

    MemberId memberId();

    record HoldRefused(ClaimId claimId, MemberId memberId, String reason) implements SavingsEvent {}

    /** An event that carries the balance after it. */
    sealed interface WithBalance extends SavingsEvent {

        Rupiah balance();

        Rupiah available();

        default SavingsFacts facts() {
            return new SavingsFacts(balance(), available());
        }
    }

    record Credited(MemberId memberId, Rupiah balance, Rupiah available) implements WithBalance {}

    record BalanceHeld(ClaimId claimId, MemberId memberId, Rupiah amount, Rupiah balance, Rupiah available)
            implements WithBalance {}

    /** Savings left for another KPJ of the member, arrived from one, or are back. */
    record Merged(MemberId memberId, Rupiah balance, Rupiah available) implements WithBalance {}

    record HoldReleased(MemberId memberId, Rupiah balance, Rupiah available) implements WithBalance {}

    /** @param postedAt when the ledger booked it; absent from older events, for which the event's time counts */
    record BalanceSettled(
            ClaimId claimId,
            MemberId memberId,
            PayoutId payoutId,
            Rupiah gross,
            @Nullable Instant postedAt,
            Rupiah balance,
            Rupiah available)
            implements WithBalance {}

    record SettlementReversed(MemberId memberId, PayoutId payoutId, Rupiah balance, Rupiah available)
            implements WithBalance {}
}
