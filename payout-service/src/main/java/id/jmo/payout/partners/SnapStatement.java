package id.jmo.payout.partners;

import id.jmo.payout.application.reconciliation.BankStatement;
import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.model.reconciliation.StatementEntry.Direction;
import id.jmo.platform.reconciliation.StatementCursor;
import id.jmo.platform.reconciliation.Totals;
import id.jmo.platform.snap.SnapStatements;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The bank's statement over SNAP. Where our reference stands in an entry SNAP leaves to the bank: we read {@code
 * detailInfo.partnerReferenceNo}, or else in the remark.
 */
@Component
class SnapStatement implements BankStatement {

    private final SnapStatements statements;
    private final String account;
    private final FeeRule fees;

    SnapStatement(SnapStatements statements, SourceAccount properties, FeeRule fees) {
        this.statements = statements;
        this.account = properties.sourceAccount();
        this.fees = fees;
    }

    @Override
    public Answer read(LocalDate day, @Nullable StatementCursor from) {
        Instant begin = day.atStartOfDay(Jakarta.ZONE).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(Jakarta.ZONE).toInstant();
        var cursor = from == null ? null : new SnapStatements.Cursor(from.at(), from.transactionId());
        return answer(statements.read(account, begin, end, cursor), fees);
    }

    static Answer answer(SnapStatements.Answer answer, FeeRule fees) {
        return switch (answer) {
            case SnapStatements.Answer.NoPage(String why) -> new Answer.NoPage(why);
            case SnapStatements.Answer.Page page ->
                new Answer.Page(
                        page.lines().stream().map(line -> entry(line, fees)).toList(),
                        totals(page.sums()),
                        cursor(page.goOnFrom()));
        };
    }

    private static StatementEntry entry(SnapStatements.Line line, FeeRule fees) {
        Direction direction = line.isCredit() ? Direction.IN : Direction.OUT;
        String reference = line.info("partnerReferenceNo");
        String number = line.info("beneficiaryAccountNo");
        return new StatementEntry(
                line.transactionId(),
                line.bookedAt(),
                direction,
                line.amount(),
                reference == null ? StatementEntry.referenceIn(line.remark()) : reference,
                line.info("beneficiaryBankCode"),
                number == null ? null : Confidential.of(number),
                fees.purposeOf(direction, line.amount(), line.remark()));
    }

    private static @Nullable Totals totals(SnapStatements.@Nullable Sums sums) {
        return sums == null ? null : new Totals(sums.debits(), sums.debited(), sums.credits(), sums.credited());
    }

    private static @Nullable StatementCursor cursor(SnapStatements.@Nullable Cursor cursor) {
        return cursor == null ? null : new StatementCursor(cursor.at(), cursor.transactionId());
    }
}
