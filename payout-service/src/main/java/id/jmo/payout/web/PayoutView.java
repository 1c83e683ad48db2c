package id.jmo.payout.web;

import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.RefusalReason;
import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payout as operators and auditors see it; account and holder are masked.
 *
 * @param cause what it is for
 * @param claimId absent unless it is for a claim
 * @param accidentId absent unless it is for an accident
 * @param amount whole rupiah
 * @param dueAt when there is next something to do; absent when nothing is
 * @param reason why it was refused, or is refused if the bank confirms it; absent otherwise
 * @param doubt an answer of the bank that contradicts the state, which somebody has to explain; absent when there is none
 * @param nextAction what to do if it stays without an outcome, in the language of the request; absent when it has one
 */
record PayoutView(
        String payoutId,
        PayoutCause.Kind cause,
        @Nullable String claimId,
        @Nullable String accidentId,
        String memberId,
        PayoutState.Kind state,
        long amount,
        String bankCode,
        String accountNumber,
        String holderName,
        String reference,
        OffsetDateTime orderedAt,
        @Nullable OffsetDateTime paidAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable String reason,
        @Nullable OffsetDateTime dueAt,
        int tries,
        @Nullable NoteView doubt,
        @Nullable String nextAction) {

    /** A payout with its requests to the bank and the bank's answers, oldest first. */
    record Detail(PayoutView payout, List<NoteView> notes) {
        static Detail of(PayoutView payout, List<Payout.Note> notes) {
            return new Detail(payout, notes.stream().map(NoteView::of).toList());
        }
    }

    record NoteView(OffsetDateTime at, String request, String answer) {
        static NoteView of(Payout.Note note) {
            return new NoteView(Jakarta.at(note.at()), note.request(), note.answer());
        }
    }

    static PayoutView of(Payout payout, @Nullable String nextAction) {
        PayoutOrder order = payout.order();
        PayoutState state = payout.state();
        RefusalReason reason = reason(state);
        return new PayoutView(
                order.payoutId().toString(),
                order.cause().kind(),
                idOrNull(order.cause(), PayoutCause.Kind.CLAIM),
                idOrNull(order.cause(), PayoutCause.Kind.ACCIDENT),
                order.memberId().toString(),
                state.kind(),
                order.amount().amount(),
                order.account().bankCode(),
                order.account().accountNumber().masked(),
                order.account().holderName().masked(),
                order.reference(),
                Jakarta.at(order.orderedAt()),
                atOrNull(paidAt(state)),
                atOrNull(endedAt(state)),
                reason == null ? null : reason.name(),
                atOrNull(payout.dueAt()),
                payout.tries(),
                payout.doubt() == null ? null : NoteView.of(payout.doubt()),
                nextAction);
    }

    private static @Nullable String idOrNull(PayoutCause cause, PayoutCause.Kind kind) {
        return cause.kind() == kind ? cause.id().toString() : null;
    }

    private static @Nullable Instant paidAt(PayoutState state) {
        return switch (state) {
            case PayoutState.Paid s -> s.paidAt();
            case PayoutState.Returned s -> s.paidAt();
            case PayoutState.Ordered s -> null;
            case PayoutState.AccountConfirmed s -> null;
            case PayoutState.TransferAsked s -> null;
            case PayoutState.UnderWay s -> null;
            case PayoutState.RefusalDoubted s -> null;
            case PayoutState.Refused s -> null;
        };
    }

    private static @Nullable Instant endedAt(PayoutState state) {
        return switch (state) {
            case PayoutState.Refused s -> s.refusedAt();
            case PayoutState.Returned s -> s.returnedAt();
            case PayoutState.Paid s -> s.paidAt();
            case PayoutState.Ordered s -> null;
            case PayoutState.AccountConfirmed s -> null;
            case PayoutState.TransferAsked s -> null;
            case PayoutState.UnderWay s -> null;
            case PayoutState.RefusalDoubted s -> null;
        };
    }

    private static @Nullable RefusalReason reason(PayoutState state) {
        return switch (state) {
            case PayoutState.Refused s -> s.reason();
            case PayoutState.RefusalDoubted s -> s.reason();
            case PayoutState.Ordered s -> null;
            case PayoutState.AccountConfirmed s -> null;
            case PayoutState.TransferAsked s -> null;
            case PayoutState.UnderWay s -> null;
            case PayoutState.Paid s -> null;
            case PayoutState.Returned s -> null;
        };
    }

    private static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : Jakarta.at(instant);
    }
}
