package id.jmo.balance.web.statement;

import id.jmo.balance.model.PaidContribution;
import id.jmo.balance.model.Statement;
import id.jmo.balance.model.Statement.Kind;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rincian Saldo JHT of one year. {@code opening} plus all amounts is {@code closing}; each entry's {@code balance} is
 * the one after it. Money that left is negative.
 *
 * @param contributions the sum of the year's contributions
 * @param development the sum of the year's months, each at the rate that was in force when it was booked
 * @param finalDevelopment what the published rate of the year has made more, or less if negative
 * @param claims the net amounts paid for claims, less those that came back; zero or negative
 * @param tax the tax withheld from them; zero or negative
 */
record StatementAnswer(
        MemberId memberId,
        int year,
        String programme,
        Rupiah opening,
        List<Entry> entries,
        Rupiah contributions,
        Rupiah development,
        Rupiah finalDevelopment,
        Rupiah claims,
        Rupiah tax,
        Rupiah closing,
        OffsetDateTime asOf) {

    /**
     * One change of the balance.
     *
     * @param paid of a contribution; absent of one that was taken over from the former books
     * @param developmentRate of development, the yearly rate: 0.05 is 5%
     */
    record Entry(
            YearMonth month,
            Kind kind,
            Rupiah amount,
            Rupiah balance,
            String postingId,
            @Nullable Paid paid,
            @Nullable BigDecimal developmentRate) {

        static Entry of(Statement.Row row) {
            PaidContribution paid = row.paid();
            return new Entry(
                    row.month(),
                    row.kind(),
                    row.amount(),
                    row.balance(),
                    row.postingId(),
                    paid == null ? null : Paid.of(paid),
                    row.rate());
        }
    }

    /**
     * What is known of a paid contribution.
     *
     * @param segment PU or BPU
     * @param wage on which it was reckoned, a month
     * @param employerNumber under which the employer is registered (NPP); absent of an independent worker
     * @param paidOn when the bank received it
     */
    record Paid(
            String segment,
            Rupiah wage,
            Rupiah employerPart,
            Rupiah workerPart,
            @Nullable String employerNumber,
            @Nullable String employer,
            LocalDate paidOn) {

        static Paid of(PaidContribution paid) {
            return new Paid(
                    paid.segment(),
                    paid.wage(),
                    paid.employerPart(),
                    paid.workerPart(),
                    paid.employerNumber(),
                    paid.employer(),
                    paid.paidOn());
        }
    }

    static StatementAnswer of(Statement statement, Instant asOf) {
        return new StatementAnswer(
                statement.member(),
                statement.year().getValue(),
                "JHT",
                statement.opening(),
                statement.rows().stream().map(Entry::of).toList(),
                statement.total(Kind.CONTRIBUTION),
                statement.total(Kind.DEVELOPMENT),
                statement.total(Kind.FINAL_DEVELOPMENT),
                statement.claims(),
                statement.tax(),
                statement.closing(),
                Jakarta.at(asOf));
    }
}
