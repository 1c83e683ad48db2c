package id.jmo.payout.persistence;

import id.jmo.payout.model.BankFact;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutAccount;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.RefusalReason;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A payout as it is stored, the payout's id being the document's. Fields that a state does not have are absent; of
 * {@code claimId} and {@code accidentId} there is the one that it is for.
 *
 * @param dueAt when it is next due on its way to the member
 * @param returnCheckAt when it is next due because the money may come back: work of a lower priority, in a queue of its own
 */
record PayoutDocument(
        @Nullable ClaimId claimId,
        @Nullable AccidentId accidentId,
        MemberId memberId,
        Rupiah amount,
        String bankCode,
        Confidential accountNumber,
        Confidential holderName,
        String reference,
        Instant orderedAt,
        PayoutState.Kind state,
        @Nullable Integer attempts,
        @Nullable Instant askedAt,
        @Nullable Instant paidAt,
        @Nullable Integer looks,
        @Nullable RefusalReason refusal,
        @Nullable Instant endedAt,
        int tries,
        @Nullable Instant dueAt,
        @Nullable Instant returnCheckAt,
        List<Payout.Note> notes,
        @Nullable Instant doubtedUntil,
        Payout.@Nullable Note doubt,
        @Nullable List<BankFact> bankFacts,
        @Nullable String trace) {

    static PayoutDocument of(Payout payout, @Nullable String trace) {
        PayoutOrder order = payout.order();
        boolean isPaid = payout.state() instanceof PayoutState.Paid;
        StateFields fields = StateFields.of(payout.state());
        return new PayoutDocument(
                order.cause() instanceof PayoutCause.Claim(ClaimId claim) ? claim : null,
                order.cause() instanceof PayoutCause.Accident(AccidentId accident) ? accident : null,
                order.memberId(),
                order.amount(),
                order.account().bankCode(),
                order.account().accountNumber(),
                order.account().holderName(),
                order.reference(),
                order.orderedAt(),
                payout.state().kind(),
                fields.attempts(),
                fields.askedAt(),
                fields.paidAt(),
                fields.looks(),
                fields.refusal(),
                fields.endedAt(),
                payout.tries(),
                isPaid ? null : payout.dueAt(),
                isPaid ? payout.dueAt() : null,
                payout.notes(),
                payout.state() instanceof PayoutState.RefusalDoubted doubted ? doubted.until() : null,
                payout.doubt(),
                payout.bankFacts().isEmpty() ? null : payout.bankFacts(),
                trace);
    }

    Payout payout(PayoutId id) {
        PayoutOrder order = new PayoutOrder(
                id,
                cause(),
                memberId,
                amount,
                new PayoutAccount(bankCode, accountNumber, holderName),
                reference,
                orderedAt);
        return new Payout(
                order,
                toState(),
                tries,
                returnCheckAt == null ? dueAt : returnCheckAt,
                notes,
                doubt,
                bankFacts == null ? List.of() : bankFacts);
    }

    private PayoutCause cause() {
        return claimId != null
                ? new PayoutCause.Claim(claimId)
                : new PayoutCause.Accident(
                        Objects.requireNonNull(accidentId, "A payout is stored without what it is for"));
    }

    private PayoutState toState() {
        return switch (state) {
            case ORDERED -> new PayoutState.Ordered();
            case ACCOUNT_CONFIRMED -> new PayoutState.AccountConfirmed(present(attempts));
            case TRANSFER_ASKED -> new PayoutState.TransferAsked(present(attempts), present(askedAt));
            case UNDER_WAY -> new PayoutState.UnderWay(present(attempts));
            case REFUSAL_DOUBTED ->
                new PayoutState.RefusalDoubted(present(attempts), present(refusal), present(doubtedUntil));
            case PAID -> new PayoutState.Paid(present(paidAt), present(looks));
            case REFUSED -> new PayoutState.Refused(present(refusal), present(endedAt));
            case RETURNED -> new PayoutState.Returned(present(endedAt), paidAt);
        };
    }

    private static <T> T present(@Nullable T field) {
        return Objects.requireNonNull(field, "A payout is stored without a field of its state");
    }

    private record StateFields(
            @Nullable Integer attempts,
            @Nullable Instant askedAt,
            @Nullable Instant paidAt,
            @Nullable Integer looks,
            @Nullable RefusalReason refusal,
            @Nullable Instant endedAt) {

        static StateFields of(PayoutState state) {
            return switch (state) {
                case PayoutState.Ordered s -> new StateFields(null, null, null, null, null, null);
                case PayoutState.AccountConfirmed s -> new StateFields(s.attempts(), null, null, null, null, null);
                case PayoutState.TransferAsked s -> new StateFields(s.attempt(), s.askedAt(), null, null, null, null);
                case PayoutState.UnderWay s -> new StateFields(s.attempt(), null, null, null, null, null);
                case PayoutState.RefusalDoubted s -> new StateFields(s.attempt(), null, null, null, s.reason(), null);
                case PayoutState.Paid s -> new StateFields(null, null, s.paidAt(), s.returnChecks(), null, null);
                case PayoutState.Refused s -> new StateFields(null, null, null, null, s.reason(), s.refusedAt());
                case PayoutState.Returned s -> new StateFields(null, null, s.paidAt(), null, null, s.returnedAt());
            };
        }
    }
}
