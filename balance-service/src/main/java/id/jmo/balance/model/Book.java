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
 * A member's book after {@code sequence} postings: every account's head, and what each claim and accident is about. It follows from
 * the postings alone: {@link #next} makes the next posting, {@link #after} applies it. What may be booked is decided in
 * {@link Bookings}.
 *
 * @param sequence how many postings the book has
 * @param credited whether money was ever credited, even if none is left
 * @param lastContributionMonth the latest month a contribution was credited for
 * @param funds of every claim and accident that money is or was set aside for
 */
public record Book(
        MemberId member,
        long sequence,
        boolean credited,
        @Nullable YearMonth lastContributionMonth,
        Map<Account, AccountHead> accounts,
        Map<Cause, Funds> funds) {

    public Book {
        accounts = Map.copyOf(accounts);
        funds = Map.copyOf(funds);
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

    public Optional<Funds> claim(ClaimId claim) {
        return Optional.ofNullable(funds.get(new Cause.Claim(claim)));
    }

    /** Whether money is set aside for a claim that is not over, or a claim waits for it. */
    boolean hasOpenClaim() {
        return funds.values().stream().anyMatch(Funds::isOfOpenClaim);
    }

    AccountHead head(Account account) {
        return accounts.getOrDefault(account, AccountHead.EMPTY);
    }

    Funds fundsOf(Cause cause) {
        return funds.getOrDefault(cause, Funds.unknown(cause));
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
        Map<Cause, Funds> fundsAfter = new HashMap<>(funds);
        fundsAfter(posting.entry()).ifPresent(changed -> {
            if (changed.isDone()) {
                fundsAfter.remove(changed.cause());
                heads.remove(Account.setAsideFor(changed.cause()));
            } else {
                fundsAfter.put(changed.cause(), changed);
            }
        });
        return new Book(
                member,
                posting.sequence(),
                credited || isCredit(posting.entry()),
                lastContributionMonthAfter(posting.entry()),
                heads,
                fundsAfter);
    }

    private static boolean isCredit(Entry entry) {
        return entry instanceof Entry.Credit
                || entry instanceof Entry.MergedIn in && in.amount().isPositive();
    }

    private Optional<Funds> fundsAfter(Entry entry) {
        return switch (entry) {
            case Entry.Credit _,
                    Entry.Developed _,
                    Entry.MergedOut _,
                    Entry.MergeOutRefused _,
                    Entry.MergedIn _,
                    Entry.MergeInRefused _,
                    Entry.MergeUndone _ -> Optional.empty();
            case Entry.HoldAwaiting awaiting -> changed(awaiting.claim(), its -> its.withAwaitsHold(true));
            case Entry.Held held ->
                changed(held.claim(), its -> its.withAwaitsHold(false).withHeld(held.amount()));
            case Entry.HoldRefused refused -> changed(refused.claim(), its -> its.withAwaitsHold(false));
            case Entry.HoldForgone forgone -> changed(forgone.claim(), its -> its.withAwaitsHold(false));
            case Entry.Released released -> changed(released.claim(), its -> its.withHeld(Rupiah.ZERO));
            case Entry.ClaimClosed closed -> changed(closed.claim(), Funds::asClosed);
            case Entry.TermsAgreed agreed -> changed(agreed.claim(), its -> its.withTerms(agreed.terms()));
            case Entry.BenefitOrdered ordered ->
                changed(
                        new Cause.Accident(ordered.accident()),
                        its -> its.withHeld(ordered.amount())
                                .withTerms(new Terms(ordered.amount(), Rupiah.ZERO, ordered.amount())));
            case Entry.PayoutAwaiting awaiting ->
                changed(
                        awaiting.cause(),
                        its -> its.withPayout(awaiting.payout(), new PayoutStanding.Awaiting(awaiting.paid())));
            case Entry.Settled settled ->
                changed(
                        settled.cause(),
                        its -> its.withHeld(Rupiah.ZERO).withPayout(settled.payout(), new PayoutStanding.Settled()));
            case Entry.PayoutVoided voided ->
                changed(voided.cause(), its -> its.withPayout(voided.payout(), new PayoutStanding.Returned()));
            case Entry.Reversed reversed ->
                changed(
                        reversed.cause(),
                        its -> its.withHeld(its.held().plus(reversed.terms().gross()))
                                .withPayout(reversed.payout(), new PayoutStanding.Returned()));
        };
    }

    private Optional<Funds> changed(ClaimId claim, UnaryOperator<Funds> change) {
        return changed(new Cause.Claim(claim), change);
    }

    private Optional<Funds> changed(Cause cause, UnaryOperator<Funds> change) {
        return Optional.of(change.apply(fundsOf(cause)));
    }

    private @Nullable YearMonth lastContributionMonthAfter(Entry entry) {
        YearMonth month = entry instanceof Entry.Credit credit ? credit.contributionMonth() : null;
        if (month == null) {
            return lastContributionMonth;
        }
        return lastContributionMonth == null || month.isAfter(lastContributionMonth) ? month : lastContributionMonth;
    }
}
