package id.jmo.payout.partners;

import id.jmo.payout.application.reconciliation.StatementFile;
import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.model.reconciliation.StatementEntry.Direction;
import id.jmo.platform.statementfiles.StatementLine;
import org.springframework.stereotype.Component;

/** Our reference stands in one of the texts of a line, wherever the bank writes it. */
@Component
class BankStatementFile implements StatementFile {

    private final String account;
    private final FeeRule fees;

    BankStatementFile(SourceAccount properties, FeeRule fees) {
        this.account = properties.sourceAccount();
        this.fees = fees;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public StatementEntry entry(StatementLine line) {
        Direction direction = line.isCredit() ? Direction.IN : Direction.OUT;
        return new StatementEntry(
                line.transactionId(),
                line.bookedAt(),
                direction,
                line.amount(),
                line.find(StatementEntry::referenceIn).orElse(null),
                line.bankCode(),
                line.accountNumber(),
                fees.purposeOf(direction, line.amount(), line.remark()));
    }
}
