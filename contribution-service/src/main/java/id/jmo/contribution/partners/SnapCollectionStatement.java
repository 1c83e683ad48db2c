package id.jmo.contribution.partners;

import id.jmo.contribution.application.collection.CollectionStatement;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.contribution.model.collection.CollectedEntry;
import id.jmo.platform.reconciliation.StatementCursor;
import id.jmo.platform.reconciliation.Totals;
import id.jmo.platform.snap.SnapStatements;
import id.jmo.platform.values.Jakarta;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The statement of the collection account over SNAP. Which payment an entry is SNAP leaves to the bank: we read {@code
 * detailInfo.virtualAccountNo} and {@code detailInfo.partnerReferenceNo}, the bank's paymentRequestId.
 */
@Component
class SnapCollectionStatement implements CollectionStatement {

    private static final int LONGEST_REFERENCE = 64;

    private final SnapStatements statements;
    private final String account;

    SnapCollectionStatement(SnapStatements statements, CollectionAccount account) {
        this.statements = statements;
        this.account = account.collectionAccount();
    }

    @Override
    public Answer read(LocalDate day, @Nullable StatementCursor from) {
        var begin = day.atStartOfDay(Jakarta.ZONE).toInstant();
        var end = day.plusDays(1).atStartOfDay(Jakarta.ZONE).toInstant();
        var cursor = from == null ? null : new SnapStatements.Cursor(from.at(), from.transactionId());
        return switch (statements.read(account, begin, end, cursor)) {
            case SnapStatements.Answer.NoPage(String why) -> new Answer.NoPage(why);
            case SnapStatements.Answer.Page page ->
                new Answer.Page(
                        page.lines().stream()
                                .map(SnapCollectionStatement::entry)
                                .toList(),
                        totals(page.sums()),
                        cursor(page.goOnFrom()));
        };
    }

    private static CollectedEntry entry(SnapStatements.Line line) {
        String paidInto = line.info("virtualAccountNo");
        String reference = line.info("partnerReferenceNo");
        return new CollectedEntry(
                line.transactionId(),
                line.bookedAt(),
                line.isCredit(),
                line.amount(),
                paidInto == null || !VirtualAccount.isWellFormed(paidInto.strip())
                        ? null
                        : new VirtualAccount(paidInto.strip()),
                reference == null || reference.length() > LONGEST_REFERENCE ? null : new PaymentReference(reference));
    }

    private static @Nullable Totals totals(SnapStatements.@Nullable Sums sums) {
        return sums == null ? null : new Totals(sums.debits(), sums.debited(), sums.credits(), sums.credited());
    }

    private static @Nullable StatementCursor cursor(SnapStatements.@Nullable Cursor cursor) {
        return cursor == null ? null : new StatementCursor(cursor.at(), cursor.transactionId());
    }
}
