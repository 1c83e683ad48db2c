package id.jmo.balance.model;

import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rincian Saldo JHT: what became of a member's savings in one year.
 *
 * <p>A credit counts in the month it is for, or the month it was booked if that is earlier, and development in its month; an
 * opening balance of no month counts just before the first contribution; everything else counts when it was booked
 * (Asia/Jakarta). So history
 * that was imported stands in its own years, one year's closing balance is the next year's opening balance, and this
 * year's closing balance is the balance in the ledger. Holds do not show: held money is still the member's. Nor do
 * the benefits of accidents, which are no savings.
 *
 * @param opening balance at the start of the year
 * @param closing opening plus all entries; for the current year, the balance now
 */
public record Statement(MemberId member, Year year, Rupiah opening, List<Row> rows, Rupiah closing) {

    /** What a row is about. */
    public enum Kind {
        OPENING,
        CONTRIBUTION,
        /** Development of a month, at the rate in force when it was booked. */
        DEVELOPMENT,
        /** What the published rate of the year has made more than was booked before; may be negative. */
        FINAL_DEVELOPMENT,
        /** Net amount of a claim, paid to the bank account; negative. */
        CLAIM_PAID,
        /** Income tax withheld from a claim; negative. */
        TAX,
        /** A claim's payout came back from the bank. */
        PAYOUT_RETURNED,
        /** The tax of a payout that came back. */
        TAX_RETURNED,
        /** Taken over from another KPJ of the member. */
        MERGED_IN,
        /** Gone over to another KPJ of the member; negative. */
        MERGED_OUT,
        /** Back from another KPJ that could not take it. */
        MERGE_UNDONE
    }

    /**
     * One change of the balance.
     *
     * @param balance after it
     * @param paid of a contribution whose particulars are known
     * @param rate of development, the yearly rate that it was reckoned with
     */
    public record Row(
            YearMonth month,
            Kind kind,
            Rupiah amount,
            Rupiah balance,
            String postingId,
            @Nullable PaidContribution paid,
            @Nullable BigDecimal rate) {}

    private record Change(YearMonth month, Kind kind, Rupiah amount, Posting posting) {}

    public Statement {
        rows = List.copyOf(rows);
    }

    /** The year's statement of a book, from all its postings in order. */
    public static Statement of(MemberId member, Year year, List<Posting> postings) {
        Optional<YearMonth> firstContribution = postings.stream()
                .map(Statement::contributionMonth)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        List<Change> changes = postings.stream()
                .flatMap(posting -> changes(posting, firstContribution))
                .sorted(Comparator.comparing(Change::month)
                        .thenComparingLong(change -> change.posting().sequence()))
                .toList();
        YearMonth first = year.atMonth(1);
        YearMonth last = year.atMonth(12);
        Rupiah opening = changes.stream()
                .filter(change -> change.month().isBefore(first))
                .map(Change::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
        Rupiah balance = opening;
        List<Row> rows = new ArrayList<>();
        for (Change change : changes) {
            if (!change.month().isBefore(first) && !change.month().isAfter(last)) {
                balance = balance.plus(change.amount());
                rows.add(new Row(
                        change.month(),
                        change.kind(),
                        change.amount(),
                        balance,
                        change.posting().id(),
                        change.posting().entry() instanceof Entry.Credit credit ? credit.paid() : null,
                        change.posting().entry() instanceof Entry.Developed developed ? developed.rate() : null));
            }
        }
        return new Statement(member, year, opening, rows, balance);
    }

    /** The sum of the year's rows of one kind. */
    public Rupiah total(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).map(Row::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** The net amounts paid for claims, less those that came back; zero or negative. */
    public Rupiah claims() {
        return total(Kind.CLAIM_PAID).plus(total(Kind.PAYOUT_RETURNED));
    }

    /** The tax withheld from claims, less that of those that came back; zero or negative. */
    public Rupiah tax() {
        return total(Kind.TAX).plus(total(Kind.TAX_RETURNED));
    }

    private static Optional<YearMonth> contributionMonth(Posting posting) {
        return posting.entry() instanceof Entry.Credit credit
                ? Optional.ofNullable(credit.contributionMonth())
                : Optional.empty();
    }

    private static Stream<Change> changes(Posting posting, Optional<YearMonth> firstContribution) {
        YearMonth booked = YearMonth.from(Jakarta.dateOf(posting.postedAt()));
        return switch (posting.entry()) {
            case Entry.Credit credit -> {
                YearMonth month = credit.month() != null
                        ? credit.month()
                        : firstContribution.map(first -> first.minusMonths(1)).orElse(booked);
                yield Stream.of(new Change(
                        month.isBefore(booked) ? month : booked,
                        switch (credit.kind()) {
                            case OPENING -> Kind.OPENING;
                            case CONTRIBUTION -> Kind.CONTRIBUTION;
                        },
                        credit.amount(),
                        posting));
            }
            case Entry.Developed developed ->
                Stream.of(new Change(
                        developed.month(),
                        switch (developed.kind()) {
                            case PROVISIONAL -> Kind.DEVELOPMENT;
                            case FINAL -> Kind.FINAL_DEVELOPMENT;
                        },
                        developed.amount(),
                        posting));
            case Entry.Settled settled when settled.cause() instanceof Cause.Accident -> Stream.empty();
            case Entry.Reversed reversed when reversed.cause() instanceof Cause.Accident -> Stream.empty();
            case Entry.Settled settled -> {
                Terms terms = settled.terms();
                yield moved(
                        new Change(booked, Kind.CLAIM_PAID, terms.net().negated(), posting),
                        new Change(booked, Kind.TAX, terms.tax().negated(), posting));
            }
            case Entry.Reversed reversed ->
                moved(
                        new Change(
                                booked, Kind.PAYOUT_RETURNED, reversed.terms().net(), posting),
                        new Change(booked, Kind.TAX_RETURNED, reversed.terms().tax(), posting));
            case Entry.MergedOut out ->
                moved(new Change(booked, Kind.MERGED_OUT, out.amount().negated(), posting));
            case Entry.MergedIn in -> moved(new Change(booked, Kind.MERGED_IN, in.amount(), posting));
            case Entry.MergeUndone undone -> moved(new Change(booked, Kind.MERGE_UNDONE, undone.amount(), posting));
            case Entry.MergeOutRefused _,
                    Entry.MergeInRefused _,
                    Entry.Held _,
                    Entry.HoldAwaiting _,
                    Entry.HoldRefused _,
                    Entry.HoldForgone _,
                    Entry.Released _,
                    Entry.ClaimClosed _,
                    Entry.TermsAgreed _,
                    Entry.BenefitOrdered _,
                    Entry.PayoutAwaiting _,
                    Entry.PayoutVoided _ -> Stream.empty();
        };
    }

    private static Stream<Change> moved(Change... changes) {
        return Stream.of(changes).filter(change -> !change.amount().isZero());
    }
}
