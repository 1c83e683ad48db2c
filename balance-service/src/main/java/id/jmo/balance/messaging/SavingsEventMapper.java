package id.jmo.balance.messaging;

import id.jmo.balance.model.Book;
import id.jmo.balance.model.Booked;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Entry;
import id.jmo.balance.model.HoldRefusal;
import id.jmo.balance.model.MergerId;
import id.jmo.balance.model.Posting;
import id.jmo.balance.model.Terms;
import id.jmo.platform.application.Event;
import id.jmo.platform.application.EventMapper;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened to a member's savings, for the topics of this service. {@code balance} is all the member owns,
 * {@code available} the part that no claim holds, both after the fact, in rupiah.
 */
@Component
class SavingsEventMapper implements EventMapper<Booked> {

    /** Where the money comes from. */
    enum CreditedKind {
        OPENING,
        CONTRIBUTION,
        /** Of a month, at the rate in force. */
        DEVELOPMENT,
        /** What the published rate of a year makes more; or less, and then the amount is negative. */
        FINAL_DEVELOPMENT
    }

    record Credited(
            MemberId memberId,
            String postingId,
            CreditedKind kind,
            @Nullable YearMonth month,
            Rupiah amount,
            Rupiah balance,
            Rupiah available,
            @Nullable YearMonth lastContributionMonth) {}

    record BalanceHeld(ClaimId claimId, MemberId memberId, Rupiah amount, Rupiah balance, Rupiah available) {}

    record HoldRefused(ClaimId claimId, MemberId memberId, HoldRefusal reason) {}

    record HoldReleased(ClaimId claimId, MemberId memberId, Rupiah amount, Rupiah balance, Rupiah available) {}

    /** @param postedAt when the ledger booked it: the day on which the payment counts for the tax */
    record BalanceSettled(
            ClaimId claimId,
            MemberId memberId,
            PayoutId payoutId,
            Rupiah gross,
            Rupiah tax,
            Rupiah net,
            Instant postedAt,
            Rupiah balance,
            Rupiah available) {}

    /** {@code amount} is the gross amount, held for the claim again. */
    record SettlementReversed(
            ClaimId claimId, MemberId memberId, PayoutId payoutId, Rupiah amount, Rupiah balance, Rupiah available) {}

    /** A benefit was paid, or came back; no balance, for benefits are no savings. */
    record BenefitBooked(AccidentId accidentId, MemberId memberId, PayoutId payoutId, Rupiah amount) {}

    /** A step of a merger moved money; {@code memberId} is whose book it is, {@code amount} may be zero. */
    record Merged(
            MergerId mergerId,
            MemberId memberId,
            MemberId counterpart,
            Rupiah amount,
            Rupiah balance,
            Rupiah available) {}

    /** A claim has money of the book. */
    record MergeRefused(MergerId mergerId, MemberId memberId, MemberId counterpart) {}

    @Override
    public Optional<Event> map(Booked booked) {
        Posting posting = booked.posting();
        Book after = booked.after();
        MemberId member = posting.member();
        return switch (posting.entry()) {
            case Entry.Credit credit ->
                credited(
                        booked,
                        switch (credit.kind()) {
                            case OPENING -> CreditedKind.OPENING;
                            case CONTRIBUTION -> CreditedKind.CONTRIBUTION;
                        },
                        credit.month(),
                        credit.amount());
            case Entry.Developed developed ->
                credited(
                        booked,
                        switch (developed.kind()) {
                            case PROVISIONAL -> CreditedKind.DEVELOPMENT;
                            case FINAL -> CreditedKind.FINAL_DEVELOPMENT;
                        },
                        developed.month(),
                        developed.amount());
            case Entry.Held(ClaimId claim, Rupiah amount) ->
                event("balance-held", new BalanceHeld(claim, member, amount, after.balance(), after.available()));
            case Entry.HoldRefused(ClaimId claim, HoldRefusal reason) ->
                event("hold-refused", new HoldRefused(claim, member, reason));
            case Entry.Released(ClaimId claim, Rupiah amount) ->
                event("hold-released", new HoldReleased(claim, member, amount, after.balance(), after.available()));
            case Entry.Settled(Cause cause, PayoutId payout, Terms terms, Rupiah _) ->
                switch (cause) {
                    case Cause.Claim(ClaimId claim) ->
                        event(
                                "balance-settled",
                                new BalanceSettled(
                                        claim,
                                        member,
                                        payout,
                                        terms.gross(),
                                        terms.tax(),
                                        terms.net(),
                                        posting.postedAt(),
                                        after.balance(),
                                        after.available()));
                    case Cause.Accident(AccidentId accident) ->
                        event("benefit-settled", new BenefitBooked(accident, member, payout, terms.net()));
                };
            case Entry.Reversed(Cause cause, PayoutId payout, Terms terms) ->
                switch (cause) {
                    case Cause.Claim(ClaimId claim) ->
                        event(
                                "settlement-reversed",
                                new SettlementReversed(
                                        claim, member, payout, terms.gross(), after.balance(), after.available()));
                    case Cause.Accident(AccidentId accident) ->
                        event("benefit-reversed", new BenefitBooked(accident, member, payout, terms.net()));
                };
            case Entry.MergedOut(MergerId merger, MemberId into, Rupiah amount) ->
                event("merged-out", new Merged(merger, member, into, amount, after.balance(), after.available()));
            case Entry.MergeOutRefused(MergerId merger, MemberId into) ->
                event("merge-out-refused", new MergeRefused(merger, member, into));
            case Entry.MergedIn(MergerId merger, MemberId from, Rupiah amount) ->
                event("merged-in", new Merged(merger, member, from, amount, after.balance(), after.available()));
            case Entry.MergeInRefused(MergerId merger, MemberId from) ->
                event("merge-in-refused", new MergeRefused(merger, member, from));
            case Entry.MergeUndone(MergerId merger, MemberId into, Rupiah amount) ->
                event("merge-undone", new Merged(merger, member, into, amount, after.balance(), after.available()));
            case Entry.HoldAwaiting _,
                    Entry.HoldForgone _,
                    Entry.ClaimClosed _,
                    Entry.TermsAgreed _,
                    Entry.BenefitOrdered _,
                    Entry.PayoutAwaiting _,
                    Entry.PayoutVoided _ -> Optional.empty();
        };
    }

    private static Optional<Event> credited(
            Booked booked, CreditedKind kind, @Nullable YearMonth month, Rupiah amount) {
        Book after = booked.after();
        return event(
                "credited",
                new Credited(
                        after.member(),
                        booked.posting().id(),
                        kind,
                        month,
                        amount,
                        after.balance(),
                        after.available(),
                        after.lastContributionMonth()));
    }

    private static Optional<Event> event(String fact, Object data) {
        return Optional.of(new Event("id.jmo.savings." + fact + ".v1", data));
    }
}
