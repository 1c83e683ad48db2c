package id.jmo.balance.model;

import id.jmo.platform.values.ClaimId;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A member's book after {@code sequence} postings: every account's head, and what each claim is about. It follows from
 * the postings alone: {@link #next} makes the next posting, {@link #after} applies it. What may be booked is decided in
 * {@link Bookings}.
 *
 * @param sequence how many postings the book has
 * @param credited whether money was ever credited, even if none is left
 * @param lastContributionMonth the latest month a contribution was credited for
 */
public record Book(
        MemberId member,
        long sequence,
        boolean credited,
        @Nullable YearMonth lastContributionMonth,
        Map<Account, AccountHead> accounts,
        Map<ClaimId, ClaimFunds> claims) {

    public Book {
        accounts = Map.copyOf(accounts);
        claims = Map.copyOf(claims);
    }

    public static Book empty(MemberId member) {
        return new Book(member, 0, false, null, Map.of(), Map.of());
    }

    /** What the member may claim now. */
    public Rupiah available() {
        return head(Account.available(member)).balance();
    }

    /** What claims hold now. */
    public Rupiah held() {
        return accounts.entrySet().stream()
                .filter(account -> account.getKey().kind() == Account.Kind.HELD)
                .map(account -> account.getValue().balance())
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** All that the member owns: available and held. */
    public Rupiah balance() {
        return available().plus(held());
    }

    public Optional<ClaimFunds> claim(ClaimId claim) {
        return Optional.ofNullable(claims.get(claim));
    }

    AccountHead head(Account account) {
        return accounts.getOrDefault(account, AccountHead.EMPTY);
    }

    ClaimFunds funds(ClaimId claim) {
        return claims.getOrDefault(claim, ClaimFunds.unknown(claim));
    }

    /**
     * The posting that books the entry as this book's next.
     *
     * @throws LedgerContradiction if an account of the member would fall below zero
     */
    public Posting next(Entry entry, Instant at) {
        List<Line> lines = Entry.movements(entry, member).stream()
                .map(movement -> head(movement.account()).next(movement.account(), movement.amount()))
                .toList();
        for (Line line : lines) {
            if (line.account().kind().isMembersOwn() && line.balanceAfter().isNegative()) {
                throw new LedgerContradiction(
                        "%s would leave %s at %s".formatted(entry.id(), line.account(), line.balanceAfter()));
            }
        }
        return new Posting(member, sequence + 1, entry, lines, at);
    }

    /**
     * The book once the posting is booked.
     *
     * @throws LedgerContradiction if the posting is not this book's next, or a line does not continue its account
     */
    public Book after(Posting posting) {
        if (!posting.member().equals(member) || posting.sequence() != sequence + 1) {
            throw new LedgerContradiction("%s (number %d of member %s) does not follow number %d of member %s"
                    .formatted(posting.id(), posting.sequence(), posting.member(), sequence, member));
        }
        Map<Account, AccountHead> heads = new HashMap<>(accounts);
        for (Line line : posting.lines()) {
            if (!head(line.account()).next(line.account(), line.amount()).equals(line)) {
                throw new LedgerContradiction("%s does not continue %s".formatted(posting.id(), line.account()));
            }
            heads.put(line.account(), new AccountHead(line.sequence(), line.balanceAfter()));
        }
        Map<ClaimId, ClaimFunds> funds = new HashMap<>(claims);
        fundsAfter(posting.entry()).ifPresent(changed -> {
            if (changed.isDone()) {
                funds.remove(changed.claim());
                heads.remove(Account.held(changed.claim()));
            } else {
                funds.put(changed.claim(), changed);
            }
        });
        return new Book(
                member,
                posting.sequence(),
                credited || posting.entry() instanceof Entry.Credit,
                lastContributionMonthAfter(posting.entry()),
                heads,
                funds);
    }

    private Optional<ClaimFunds> fundsAfter(Entry entry) {
        return switch (entry) {
            case Entry.Credit _ -> Optional.empty();
            case Entry.Held held -> changed(held.claim(), funds -> funds.withHeld(held.amount()));
            case Entry.HoldRefused refused -> changed(refused.claim(), funds -> funds);
            case Entry.HoldForgone forgone -> changed(forgone.claim(), funds -> funds);
            case Entry.Released released -> changed(released.claim(), funds -> funds.withHeld(Rupiah.ZERO));
            case Entry.ClaimClosed closed -> changed(closed.claim(), ClaimFunds::asClosed);
            case Entry.TermsAgreed agreed -> changed(agreed.claim(), funds -> funds.withTerms(agreed.terms()));
            case Entry.PayoutAwaiting awaiting ->
                changed(
                        awaiting.claim(),
                        funds -> funds.withPayout(awaiting.payout(), new PayoutStanding.Awaiting(awaiting.paid())));
            case Entry.Settled settled ->
                changed(
                        settled.claim(),
                        funds ->
                                funds.withHeld(Rupiah.ZERO).withPayout(settled.payout(), new PayoutStanding.Settled()));
            case Entry.PayoutVoided voided ->
                changed(voided.claim(), funds -> funds.withPayout(voided.payout(), new PayoutStanding.Returned()));
            case Entry.Reversed reversed ->
                changed(
                        reversed.claim(),
                        funds -> funds.withHeld(
                                        funds.held().plus(reversed.terms().gross()))
                                .withPayout(reversed.payout(), new PayoutStanding.Returned()));
        };
    }

    private Optional<ClaimFunds> changed(ClaimId claim, UnaryOperator<ClaimFunds> change) {
        return Optional.of(change.apply(funds(claim)));
    }

    private @Nullable YearMonth lastContributionMonthAfter(Entry entry) {
        YearMonth month = entry instanceof Entry.Credit credit ? credit.contributionMonth() : null;
        if (month == null) {
            return lastContributionMonth;
        }
        return lastContributionMonth == null || month.isAfter(lastContributionMonth) ? month : lastContributionMonth;
    }
}
