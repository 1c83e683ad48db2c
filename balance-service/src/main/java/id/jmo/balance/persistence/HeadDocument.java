package id.jmo.balance.persistence;

import id.jmo.balance.model.Account;
import id.jmo.balance.model.AccountHead;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.Cause;
import id.jmo.balance.model.Funds;
import id.jmo.balance.model.PayoutStanding;
import id.jmo.balance.model.Terms;
import id.jmo.platform.values.AccidentId;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member's book as last summed up. {@code bookSequence} counts the postings it includes; the store's own version
 * counts the events. {@code claims} has the funds of accidents too.
 */
record HeadDocument(
        long bookSequence,
        boolean credited,
        @Nullable YearMonth lastContributionMonth,
        List<AccountDocument> accounts,
        List<FundsDocument> claims) {

    record AccountDocument(String account, long sequence, Rupiah balance) {}

    /**
     * What is kept of a claim or of an accident; the id of the other is absent.
     *
     * @param awaitsHold absent unless it does
     */
    record FundsDocument(
            @Nullable ClaimId claim,
            @Nullable AccidentId accident,
            Rupiah held,
            @Nullable TermsDocument terms,
            List<PayoutDocument> payouts,
            @Nullable Boolean awaitsHold,
            boolean closed) {

        Cause cause() {
            return claim != null
                    ? new Cause.Claim(claim)
                    : new Cause.Accident(Objects.requireNonNull(accident, "Funds without a claim or accident"));
        }
    }

    record TermsDocument(Rupiah gross, Rupiah tax, Rupiah net) {}

    record PayoutDocument(
            PayoutId payout, Standing standing, @Nullable Rupiah paid) {}

    enum Standing {
        AWAITING,
        SETTLED,
        RETURNED
    }

    static HeadDocument of(Book book) {
        return new HeadDocument(
                book.sequence(),
                book.credited(),
                book.lastContributionMonth(),
                book.accounts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(account -> new AccountDocument(
                                account.getKey().name(),
                                account.getValue().sequence(),
                                account.getValue().balance()))
                        .toList(),
                book.funds().values().stream()
                        .sorted(Comparator.comparing(funds -> funds.cause().id().value()))
                        .map(HeadDocument::fundsDocument)
                        .toList());
    }

    Book toBook(MemberId member) {
        Map<Account, AccountHead> heads = new HashMap<>();
        accounts.forEach(account ->
                heads.put(Account.named(account.account()), new AccountHead(account.sequence(), account.balance())));
        Map<Cause, Funds> funds = new HashMap<>();
        claims.forEach(each -> funds.put(each.cause(), funds(each)));
        return new Book(member, bookSequence, credited, lastContributionMonth, heads, funds);
    }

    private static FundsDocument fundsDocument(Funds funds) {
        Terms terms = funds.terms();
        return new FundsDocument(
                funds.cause() instanceof Cause.Claim(ClaimId claim) ? claim : null,
                funds.cause() instanceof Cause.Accident(AccidentId accident) ? accident : null,
                funds.held(),
                terms == null ? null : new TermsDocument(terms.gross(), terms.tax(), terms.net()),
                funds.payouts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(payout -> payoutDocument(payout.getKey(), payout.getValue()))
                        .toList(),
                funds.awaitsHold() ? true : null,
                funds.closed());
    }

    private static PayoutDocument payoutDocument(PayoutId payout, PayoutStanding standing) {
        return switch (standing) {
            case PayoutStanding.Awaiting(Rupiah paid) -> new PayoutDocument(payout, Standing.AWAITING, paid);
            case PayoutStanding.Settled _ -> new PayoutDocument(payout, Standing.SETTLED, null);
            case PayoutStanding.Returned _ -> new PayoutDocument(payout, Standing.RETURNED, null);
        };
    }

    private static Funds funds(FundsDocument document) {
        Map<PayoutId, PayoutStanding> payouts = new HashMap<>();
        document.payouts().forEach(payout -> payouts.put(payout.payout(), standing(payout)));
        TermsDocument terms = document.terms();
        return new Funds(
                document.cause(),
                document.held(),
                terms == null ? null : new Terms(terms.gross(), terms.tax(), terms.net()),
                payouts,
                Boolean.TRUE.equals(document.awaitsHold()),
                document.closed());
    }

    private static PayoutStanding standing(PayoutDocument payout) {
        return switch (payout.standing()) {
            case AWAITING -> new PayoutStanding.Awaiting(Objects.requireNonNull(payout.paid()));
            case SETTLED -> new PayoutStanding.Settled();
            case RETURNED -> new PayoutStanding.Returned();
        };
    }
}
