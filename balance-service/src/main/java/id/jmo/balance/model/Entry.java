package id.jmo.balance.model;

import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a posting books. Its {@link #id()} is the idempotency key: the same fact delivered twice has the same id, and facts
 * that exclude each other (held or refused, settled or void) share one, so that only the first can ever be booked.
 *
 * <p>Some entries move nothing. They are booked all the same, because a decision such as a refused hold must be as
 * durable, as ordered and as unrepeatable as a movement of money.
 */
public sealed interface Entry {

    /** The idempotency key, unique over the whole ledger. */
    String id();

    /**
     * Money credited to the member.
     *
     * @param month the contribution month; of an opening balance the month at whose end the former books were closed, none if that
     *     is not known
     * @param paid of a contribution that contribution-service announced; none of what was taken over from the former books
     */
    record Credit(
            CreditKind kind,
            @Nullable YearMonth month,
            Rupiah amount,
            String externalId,
            @Nullable PaidContribution paid)
            implements Entry {
        public Credit {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("A credit is positive, not " + amount);
            }
            if (paid != null && !paid.amount().equals(amount)) {
                throw new IllegalArgumentException("The parts of %s sum to %s".formatted(amount, paid.amount()));
            }
        }

        public Credit(CreditKind kind, @Nullable YearMonth month, Rupiah amount, String externalId) {
            this(kind, month, amount, externalId, null);
        }

        /** The month the contribution is for; none for an opening balance. */
        public @Nullable YearMonth contributionMonth() {
            return kind == CreditKind.CONTRIBUTION ? month : null;
        }

        @Override
        public String id() {
            return switch (kind) {
                case OPENING -> "opening:" + externalId;
                case CONTRIBUTION -> "contribution:" + externalId;
            };
        }
    }

    /**
     * Development (hasil pengembangan) of the savings.
     *
     * @param month of a {@link DevelopmentKind#PROVISIONAL} one the month that it is for, of a final one the last of its year
     * @param rate the yearly rate that held in the month
     * @param amount not zero; negative where more was booked than the rates make now
     * @param key whose it is and what it was booked for, unique among its kind
     */
    record Developed(DevelopmentKind kind, YearMonth month, BigDecimal rate, Rupiah amount, String key)
            implements Entry {
        public Developed {
            if (amount.isZero()) {
                throw new IllegalArgumentException("No development is not booked");
            }
        }

        @Override
        public String id() {
            return developmentId(kind, key);
        }
    }

    /** All that is available is held for the claim. */
    record Held(ClaimId claim, Rupiah amount) implements Entry {
        @Override
        public String id() {
            return holdId(claim);
        }
    }

    /** Another claim still holds the money: this one holds what is available once that one has let go. */
    record HoldAwaiting(ClaimId claim) implements Entry {
        @Override
        public String id() {
            return awaitingHoldId(claim);
        }
    }

    /** No money is held for the claim. */
    record HoldRefused(ClaimId claim, HoldRefusal reason) implements Entry {
        @Override
        public String id() {
            return holdId(claim);
        }
    }

    /** The claim was closed before it was submitted here; it never holds anything. */
    record HoldForgone(ClaimId claim) implements Entry {
        @Override
        public String id() {
            return holdId(claim);
        }
    }

    /** The claim was rejected or cancelled: what it held is available again. */
    record Released(ClaimId claim, Rupiah amount) implements Entry {
        @Override
        public String id() {
            return releaseId(claim);
        }
    }

    /** The claim was closed while nothing was held for it; should money come back to it, that money is released. */
    record ClaimClosed(ClaimId claim) implements Entry {
        @Override
        public String id() {
            return closeId(claim);
        }
    }

    /** The claim was approved on these terms. */
    record TermsAgreed(ClaimId claim, Terms terms) implements Entry {
        @Override
        public String id() {
            return termsId(claim);
        }
    }

    /** The cash benefits of an accident were approved: the JKK fund owes them. */
    record BenefitOrdered(AccidentId accident, Rupiah amount) implements Entry {
        public BenefitOrdered {
            if (!amount.isPositive()) {
                throw new LedgerContradiction("A benefit is positive, not " + amount);
            }
        }

        @Override
        public String id() {
            return benefitId(accident);
        }
    }

    /** The bank paid, but the approval (or the money, on its way back from an earlier payout) is not here yet. */
    record PayoutAwaiting(Cause cause, PayoutId payout, Rupiah paid) implements Entry {
        public PayoutAwaiting {
            if (!paid.isPositive()) {
                throw new LedgerContradiction("What a bank pays is positive, not " + paid);
            }
        }

        @Override
        public String id() {
            return awaitingId(payout);
        }
    }

    /**
     * The bank paid: gross leaves what was set aside, to the bank and the tax office. Where a claim held more than it was
     * approved for, the remainder is available again.
     */
    record Settled(Cause cause, PayoutId payout, Terms terms, Rupiah remainder) implements Entry {
        @Override
        public String id() {
            return settleId(payout);
        }
    }

    /** The money of this payout came back before it was settled: it never will be. */
    record PayoutVoided(Cause cause, PayoutId payout) implements Entry {
        @Override
        public String id() {
            return settleId(payout);
        }
    }

    /** A settled payout came back from the bank: gross is set aside for its cause again, no tax is due. */
    record Reversed(Cause cause, PayoutId payout, Terms terms) implements Entry {
        @Override
        public String id() {
            return reverseId(payout);
        }
    }

    /** All that is available leaves for the book of another KPJ of the same person; may be nothing. */
    record MergedOut(MergerId merger, MemberId into, Rupiah amount) implements Entry {
        @Override
        public String id() {
            return mergeOutId(merger);
        }
    }

    /** A claim has money of this book, so nothing leaves it. */
    record MergeOutRefused(MergerId merger, MemberId into) implements Entry {
        @Override
        public String id() {
            return mergeOutId(merger);
        }
    }

    /** What left the book of another KPJ arrives. */
    record MergedIn(MergerId merger, MemberId from, Rupiah amount) implements Entry {
        @Override
        public String id() {
            return mergeInId(merger);
        }
    }

    /** A claim has money of this book, so nothing arrives in it. */
    record MergeInRefused(MergerId merger, MemberId from) implements Entry {
        @Override
        public String id() {
            return mergeInId(merger);
        }
    }

    /** What left could not arrive, and is back. */
    record MergeUndone(MergerId merger, MemberId into, Rupiah amount) implements Entry {
        @Override
        public String id() {
            return mergeUndoId(merger);
        }
    }

    static String developmentId(DevelopmentKind kind, String key) {
        return switch (kind) {
            case PROVISIONAL -> "development:" + key;
            case FINAL -> "final-development:" + key;
        };
    }

    static String mergeOutId(MergerId merger) {
        return "merge-out:" + merger;
    }

    static String mergeInId(MergerId merger) {
        return "merge-in:" + merger;
    }

    static String mergeUndoId(MergerId merger) {
        return "merge-undo:" + merger;
    }

    static String holdId(ClaimId claim) {
        return "hold:" + claim;
    }

    static String awaitingHoldId(ClaimId claim) {
        return "awaiting-hold:" + claim;
    }

    static String releaseId(ClaimId claim) {
        return "release:" + claim;
    }

    static String closeId(ClaimId claim) {
        return "close:" + claim;
    }

    static String termsId(ClaimId claim) {
        return "terms:" + claim;
    }

    static String benefitId(AccidentId accident) {
        return "benefit:" + accident;
    }

    static String awaitingId(PayoutId payout) {
        return "awaiting:" + payout;
    }

    static String settleId(PayoutId payout) {
        return "settle:" + payout;
    }

    static String reverseId(PayoutId payout) {
        return "reverse:" + payout;
    }

    /** The accounts the entry moves and by how much; sums to zero, empty where it moves nothing. */
    static List<Movement> movements(Entry entry, MemberId member) {
        return switch (entry) {
            case Credit credit ->
                transfer(
                        credit.amount(),
                        switch (credit.kind()) {
                            case OPENING -> Account.openingBalances(member);
                            case CONTRIBUTION -> Account.contributionsClearing(member);
                        },
                        Account.available(member));
            case Developed developed ->
                transfer(developed.amount(), Account.developmentClearing(member), Account.available(member));
            case Held held -> transfer(held.amount(), Account.available(member), Account.held(held.claim()));
            case Released released ->
                transfer(released.amount(), Account.held(released.claim()), Account.available(member));
            case MergedOut out when out.amount().isZero() -> List.of();
            case MergedOut out -> transfer(out.amount(), Account.available(member), Account.mergersClearing(member));
            case MergedIn in when in.amount().isZero() -> List.of();
            case MergedIn in -> transfer(in.amount(), Account.mergersClearing(member), Account.available(member));
            case MergeUndone undone when undone.amount().isZero() -> List.of();
            case MergeUndone undone ->
                transfer(undone.amount(), Account.mergersClearing(member), Account.available(member));
            case BenefitOrdered ordered ->
                transfer(ordered.amount(), Account.jkkFund(member), Account.benefitPayable(ordered.accident()));
            case Settled settled -> {
                Terms terms = settled.terms();
                List<Movement> movements = new ArrayList<>();
                Rupiah leaving = terms.gross().plus(settled.remainder());
                movements.add(new Movement(Account.setAsideFor(settled.cause()), leaving.negated()));
                add(movements, Account.payoutsClearing(member), terms.net());
                add(movements, Account.taxPayable(member), terms.tax());
                add(movements, Account.available(member), settled.remainder());
                yield movements;
            }
            case Reversed reversed -> {
                Terms terms = reversed.terms();
                List<Movement> movements = new ArrayList<>();
                movements.add(new Movement(Account.setAsideFor(reversed.cause()), terms.gross()));
                add(movements, Account.payoutsClearing(member), terms.net().negated());
                add(movements, Account.taxPayable(member), terms.tax().negated());
                yield movements;
            }
            case MergeOutRefused _,
                    MergeInRefused _,
                    HoldAwaiting _,
                    HoldRefused _,
                    HoldForgone _,
                    ClaimClosed _,
                    TermsAgreed _,
                    PayoutAwaiting _,
                    PayoutVoided _ -> List.of();
        };
    }

    private static List<Movement> transfer(Rupiah amount, Account from, Account to) {
        return List.of(new Movement(from, amount.negated()), new Movement(to, amount));
    }

    private static void add(List<Movement> movements, Account account, Rupiah amount) {
        if (!amount.isZero()) {
            movements.add(new Movement(account, amount));
        }
    }
}
