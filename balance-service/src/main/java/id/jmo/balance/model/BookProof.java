package id.jmo.balance.model;

import id.jmo.balance.model.Violation.Rule;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Proves one member's book: recomputes every chain from the amounts alone, trusting neither the balances in the lines
 * nor the head, and names whatever disagrees. Feed it the book's postings in order, from the first or from where an earlier
 * proof ended, then the head. It goes on after a fault, from the posting itself, so that one fault is named once.
 */
public final class BookProof {

    private final MemberId member;
    private final Consumer<Violation> violations;
    private final Map<Account, AccountHead> chains = new HashMap<>();
    private final Map<Cause, Rupiah> holds = new HashMap<>();
    private final Map<Account.Kind, Rupiah> totals = new EnumMap<>(Account.Kind.class);
    private long expected;
    private long count;

    public BookProof(MemberId member, Consumer<Violation> violations) {
        this(ProvenBook.none(member), violations);
    }

    /** @param proven what need not be proved again: the first posting to feed is the one behind it */
    public BookProof(ProvenBook proven, Consumer<Violation> violations) {
        this.member = proven.member();
        this.violations = violations;
        this.expected = proven.sequence() + 1;
        chains.putAll(proven.chains());
        holds.putAll(proven.holds());
    }

    /** Takes the book's next posting. */
    public void posting(Posting posting) {
        count++;
        if (posting.sequence() != expected) {
            name(
                    Rule.BOOK_HAS_NO_GAP,
                    book(),
                    "after number %d comes number %d, %s".formatted(expected - 1, posting.sequence(), posting.id()));
        }
        expected = posting.sequence() + 1;
        if (!posting.sum().isZero()) {
            name(Rule.POSTING_SUMS_TO_ZERO, posting.id(), "the lines sum to " + posting.sum());
        }
        List<Movement> booked = posting.lines().stream()
                .map(line -> new Movement(line.account(), line.amount()))
                .toList();
        List<Movement> due = Entry.movements(posting.entry(), member);
        if (!booked.equals(due)) {
            name(Rule.LINES_MATCH_ENTRY, posting.id(), "books %s where %s was due".formatted(booked, due));
        }
        posting.lines().forEach(line -> line(posting, line));
        countHold(posting.entry());
    }

    /** Takes the head, after the last posting. */
    public void head(Book head) {
        if (head.sequence() != expected - 1) {
            name(
                    Rule.HEAD_AGREES,
                    book(),
                    "the head counts %d postings, the last one is number %d".formatted(head.sequence(), expected - 1));
        }
        Set<Account> accounts = new HashSet<>(chains.keySet());
        accounts.addAll(head.accounts().keySet());
        for (Account account : accounts) {
            AccountHead chain = chains.getOrDefault(account, AccountHead.EMPTY);
            AccountHead cached = head.accounts().get(account);
            boolean removed = cached == null
                    && account.kind() == Account.Kind.HELD
                    && chain.balance().isZero();
            if (!removed && !chain.equals(cached)) {
                name(Rule.HEAD_AGREES, account.name(), "the head has %s, the chain %s".formatted(cached, chain));
            }
        }
        Set<Cause> causes = new HashSet<>(holds.keySet());
        causes.addAll(head.funds().keySet());
        for (Cause cause : causes) {
            Rupiah entered = holds.getOrDefault(cause, Rupiah.ZERO);
            Rupiah inAccount = balanceOf(Account.setAsideFor(cause));
            Rupiah cached = head.fundsOf(cause).held();
            if (!entered.equals(inAccount) || !entered.equals(cached)) {
                name(
                        Rule.HOLD_AGREES,
                        cause.toString(),
                        "its entries hold %s, its account %s, the head has %s".formatted(entered, inAccount, cached));
            }
        }
    }

    /** How many postings were taken. */
    public long count() {
        return count;
    }

    /** What the lines of these postings add up to by kind of account; the amounts sum to zero in a sound book. */
    public Map<Account.Kind, Rupiah> totals() {
        return Map.copyOf(totals);
    }

    /** Where the next proof may begin, if nothing was found. */
    public ProvenBook proven() {
        Map<Cause, Rupiah> held = new HashMap<>(holds);
        held.values().removeIf(Rupiah::isZero);
        return new ProvenBook(member, expected - 1, chains, held);
    }

    private void line(Posting posting, Line line) {
        AccountHead before = chains.getOrDefault(line.account(), AccountHead.EMPTY);
        Line due = before.next(line.account(), line.amount());
        String where = posting.id() + " on " + line.account();
        if (line.sequence() != due.sequence()) {
            name(
                    Rule.ACCOUNT_HAS_NO_GAP,
                    where,
                    "line number %d where %d was due".formatted(line.sequence(), due.sequence()));
        }
        if (!line.balanceAfter().equals(due.balanceAfter())) {
            name(
                    Rule.BALANCE_CONTINUES,
                    where,
                    "has %s where %s was due".formatted(line.balanceAfter(), due.balanceAfter()));
        }
        if (line.account().kind().isMembersOwn() && due.balanceAfter().isNegative()) {
            name(Rule.NEVER_NEGATIVE, where, "leaves " + due.balanceAfter());
        }
        chains.put(line.account(), new AccountHead(line.sequence(), due.balanceAfter()));
        totals.merge(line.account().kind(), line.amount(), Rupiah::plus);
    }

    private void countHold(Entry entry) {
        switch (entry) {
            case Entry.Held held -> holds.merge(new Cause.Claim(held.claim()), held.amount(), Rupiah::plus);
            case Entry.BenefitOrdered ordered ->
                holds.merge(new Cause.Accident(ordered.accident()), ordered.amount(), Rupiah::plus);
            case Entry.Released released ->
                holds.merge(new Cause.Claim(released.claim()), released.amount().negated(), Rupiah::plus);
            case Entry.Settled settled ->
                holds.merge(
                        settled.cause(),
                        settled.terms().gross().plus(settled.remainder()).negated(),
                        Rupiah::plus);
            case Entry.Reversed reversed ->
                holds.merge(reversed.cause(), reversed.terms().gross(), Rupiah::plus);
            case Entry.Credit _,
                    Entry.Developed _,
                    Entry.MergedOut _,
                    Entry.MergeOutRefused _,
                    Entry.MergedIn _,
                    Entry.MergeInRefused _,
                    Entry.MergeUndone _,
                    Entry.HoldAwaiting _,
                    Entry.HoldRefused _,
                    Entry.HoldForgone _,
                    Entry.ClaimClosed _,
                    Entry.TermsAgreed _,
                    Entry.PayoutAwaiting _,
                    Entry.PayoutVoided _ -> {}
        }
    }

    private Rupiah balanceOf(Account account) {
        return chains.getOrDefault(account, AccountHead.EMPTY).balance();
    }

    private void name(Rule rule, String where, String detail) {
        violations.accept(new Violation(rule, where, detail));
    }

    private String book() {
        return "book of member " + member;
    }
}
