package id.jmo.balance.persistence;

import id.jmo.balance.model.Account;
import id.jmo.balance.model.AccountHead;
import id.jmo.balance.model.Book;
import id.jmo.balance.model.ClaimFunds;
import id.jmo.balance.model.PayoutStanding;
import id.jmo.balance.model.Terms;
import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.PayoutId;
import id.jmo.platform.values.Rupiah;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member's book as last summed up. {@code bookSequence} counts the postings it includes; the store's own version
 * counts the events.
 */
record HeadDocument(
        long bookSequence,
        boolean credited,
        @Nullable YearMonth lastContributionMonth,
        List<AccountDocument> accounts,
        List<ClaimDocument> claims) {

    record AccountDocument(String account, long sequence, Rupiah balance) {}

    record ClaimDocument(
            ClaimId claim, Rupiah held, @Nullable TermsDocument terms, List<PayoutDocument> payouts, boolean closed) {}

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
                book.claims().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(claim -> claimDocument(claim.getValue()))
                        .toList());
    }

    Book toBook(MemberId member) {
        Map<Account, AccountHead> heads = new HashMap<>();
        accounts.forEach(account ->
                heads.put(Account.named(account.account()), new AccountHead(account.sequence(), account.balance())));
        Map<ClaimId, ClaimFunds> funds = new HashMap<>();
        claims.forEach(claim -> funds.put(claim.claim(), claimFunds(claim)));
        return new Book(member, bookSequence, credited, lastContributionMonth, heads, funds);
    }

    private static ClaimDocument claimDocument(ClaimFunds funds) {
        Terms terms = funds.terms();
        return new ClaimDocument(
                funds.claim(),
                funds.held(),
                terms == null ? null : new TermsDocument(terms.gross(), terms.tax(), terms.net()),
                funds.payouts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(payout -> payoutDocument(payout.getKey(), payout.getValue()))
                        .toList(),
                funds.closed());
    }

    private static PayoutDocument payoutDocument(PayoutId payout, PayoutStanding standing) {
        return switch (standing) {
            case PayoutStanding.Awaiting(Rupiah paid) -> new PayoutDocument(payout, Standing.AWAITING, paid);
            case PayoutStanding.Settled _ -> new PayoutDocument(payout, Standing.SETTLED, null);
            case PayoutStanding.Returned _ -> new PayoutDocument(payout, Standing.RETURNED, null);
        };
    }

    private static ClaimFunds claimFunds(ClaimDocument claim) {
        Map<PayoutId, PayoutStanding> payouts = new HashMap<>();
        claim.payouts().forEach(payout -> payouts.put(payout.payout(), standing(payout)));
        TermsDocument terms = claim.terms();
        return new ClaimFunds(
                claim.claim(),
                claim.held(),
                terms == null ? null : new Terms(terms.gross(), terms.tax(), terms.net()),
                payouts,
                claim.closed());
    }

    private static PayoutStanding standing(PayoutDocument payout) {
        return switch (payout.standing()) {
            case AWAITING -> new PayoutStanding.Awaiting(Objects.requireNonNull(payout.paid()));
            case SETTLED -> new PayoutStanding.Settled();
            case RETURNED -> new PayoutStanding.Returned();
        };
    }
}
