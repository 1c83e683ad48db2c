package id.jmo.balance.web.statement;

import id.jmo.balance.model.Statement;
import id.jmo.balance.model.Statement.Kind;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;

/**
 * Rincian Saldo JHT of one year. {@code opening} plus all amounts is {@code closing}; each entry's {@code balance} is
 * the one after it. Money that left is negative.
 *
 * @param contributions the sum of the year's contributions
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
        Rupiah claims,
        Rupiah tax,
        Rupiah closing,
        OffsetDateTime asOf) {

    record Entry(YearMonth month, Kind kind, Rupiah amount, Rupiah balance, String postingId) {}

    static StatementAnswer of(Statement statement, Instant asOf) {
        return new StatementAnswer(
                statement.member(),
                statement.year().getValue(),
                "JHT",
                statement.opening(),
                statement.rows().stream()
                        .map(row -> new Entry(row.month(), row.kind(), row.amount(), row.balance(), row.postingId()))
                        .toList(),
                statement.total(Kind.CONTRIBUTION),
                statement.total(Kind.CLAIM_PAID).plus(statement.total(Kind.PAYOUT_RETURNED)),
                statement.total(Kind.TAX).plus(statement.total(Kind.TAX_RETURNED)),
                statement.closing(),
                Jakarta.at(asOf));
    }
}
