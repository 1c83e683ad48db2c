package id.jmo.payout.web;

import id.jmo.payout.model.BankFact;
import id.jmo.payout.model.Payout;
import id.jmo.payout.model.PayoutCause;
import id.jmo.payout.model.PayoutOrder;
import id.jmo.payout.model.PayoutState;
import id.jmo.payout.model.RefusalReason;
import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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

    /**
     * A payout with its requests to the bank and the bank's answers, oldest first.
     *
     * @param bankFacts what operators recorded of the bank, oldest first
     */
    record Detail(PayoutView payout, List<NoteView> notes, List<BankFactView> bankFacts) {
        static Detail of(PayoutView view, Payout payout) {
            return new Detail(
                    view,
                    payout.notes().stream().map(NoteView::of).toList(),
                    payout.bankFacts().stream().map(BankFactView::of).toList());
        }
    }

    /**
     * What the bank said otherwise than over its interface.
     *
     * @param state OPEN until another operator has decided
     * @param recordedBy the account of the operator who recorded it
     * @param decidedBy the account of the operator who confirmed or rejected it; absent while it is open
     */
    record BankFactView(
            UUID id,
            BankFact.Outcome outcome,
            State state,
            LocalDate occurredOn,
            String evidence,
            String recordedBy,
            OffsetDateTime recordedAt,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt) {

        enum State {
            OPEN,
            CONFIRMED,
            REJECTED
        }

        static BankFactView of(BankFact fact) {
            BankFact.Verdict verdict = fact.verdict();
            return new BankFactView(
                    fact.id(),
                    fact.outcome(),
                    verdict == null ? State.OPEN : verdict.confirmed() ? State.CONFIRMED : State.REJECTED,
                    fact.occurredOn(),
                    fact.evidence(),
                    fact.recordedBy(),
                    Jakarta.at(fact.recordedAt()),
                    verdict == null ? null : verdict.by(),
                    verdict == null ? null : Jakarta.at(verdict.at()));
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
                atOrNull(payout.paidAt()),
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
