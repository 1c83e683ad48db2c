package id.jmo.contribution.partners;

import id.jmo.contribution.application.collection.CollectionStatementFile;
import id.jmo.contribution.config.CollectionProperties;
import id.jmo.contribution.model.bill.PaymentReference;
import id.jmo.contribution.model.bill.VirtualAccount;
import id.jmo.contribution.model.collection.CollectedEntry;
import id.jmo.platform.statementfiles.StatementLine;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The collection account's statement as a file. Which payment a line is neither MT940 nor CAMT.053 has a field for: we read it in the
 * line's texts, as it is agreed on with the bank, whether or not it is broken where a line is full.
 */
@Component
class RemarkedStatementFile implements CollectionStatementFile {

    private record Payment(VirtualAccount account, PaymentReference reference) {}

    private final String account;
    private final Pattern remark;

    RemarkedStatementFile(CollectionAccount account, CollectionProperties properties) {
        this.account = account.collectionAccount();
        this.remark = Pattern.compile(properties.statementRemark());
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public CollectedEntry entry(StatementLine line) {
        Optional<Payment> named =
                line.find(text -> paymentIn(text.replace("\n", "")).orElse(null));
        return new CollectedEntry(
                line.transactionId(),
                line.bookedAt(),
                line.isCredit(),
                line.amount(),
                named.map(Payment::account).orElse(null),
                named.map(Payment::reference).orElse(null));
    }

    private Optional<Payment> paymentIn(String text) {
        Matcher found = remark.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        String paidInto = found.group("account");
        String reference = found.group("reference").strip();
        return VirtualAccount.isWellFormed(paidInto) && !reference.isEmpty()
                ? Optional.of(new Payment(new VirtualAccount(paidInto), new PaymentReference(reference)))
                : Optional.empty();
    }
}
