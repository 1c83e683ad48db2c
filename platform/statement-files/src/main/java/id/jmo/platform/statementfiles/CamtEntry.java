package id.jmo.platform.statementfiles;

import static id.jmo.platform.statementfiles.CamtValues.amount;
import static id.jmo.platform.statementfiles.CamtValues.isCredit;
import static id.jmo.platform.statementfiles.CamtValues.time;

import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Rupiah;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An entry of CAMT.053: what it says for all of its transactions, which stands before them but for the last, and of the
 * transactions no more than one at a time.
 */
final class CamtEntry {

    private final int line;
    private final Consumer<StatementPart> lines;
    private final Map<String, XmlNode> fields = new HashMap<>();

    private int transactions;
    private long sum;
    private @Nullable XmlNode only;

    /** @param lines gets the lines of the entry, as soon as they are known */
    CamtEntry(int line, Consumer<StatementPart> lines) {
        this.line = line;
        this.lines = lines;
    }

    void field(XmlNode node) {
        fields.put(node.name(), node);
    }

    boolean isBooked() {
        return text("Sts", "Cd").equals("BOOK") || text("Sts").equals("BOOK");
    }

    void transaction(XmlNode transaction) {
        transactions++;
        if (transactions == 1) {
            // One alone is the entry itself, and takes its amount and what is said behind it.
            only = transaction;
            return;
        }
        if (only != null) {
            oneOfSeveral(only, 1);
            only = null;
        }
        oneOfSeveral(transaction, transactions);
    }

    void end() {
        if (!isBooked()) {
            return;
        }
        if (transactions <= 1) {
            lines.accept(whole(only));
        } else if (!Objects.equals(amount(fields.get("Amt")), sum)) {
            lines.accept(StatementPart.Fault.of(line, "Ntry/Amt", "statement-batch-sum-differs"));
        }
    }

    private String text(String field, String... paths) {
        XmlNode node = fields.get(field);
        if (node == null) {
            return "";
        }
        return paths.length == 0 ? node.text() : node.text(paths);
    }

    private void oneOfSeveral(XmlNode transaction, int place) {
        Boolean ofEntry = isCredit(text("CdtDbtInd"));
        String own = transaction.text("CdtDbtInd");
        Boolean credit = own.isEmpty() ? ofEntry : isCredit(own);
        XmlNode stated = transaction.at("Amt") == null ? transaction.at("AmtDtls/TxAmt/Amt") : transaction.at("Amt");
        Long amount = amount(stated);
        if (amount != null) {
            sum += Objects.equals(credit, ofEntry) ? amount : -amount;
        }
        String id = transaction.text("Refs/AcctSvcrRef");
        if (id.isEmpty() && !text("AcctSvcrRef").isEmpty()) {
            id = text("AcctSvcrRef") + "/" + place;
        }
        lines.accept(part(
                transaction, transaction.line(), stated, credit, id, transaction.text("AddtlTxInf", "RmtInf/Ustrd")));
    }

    private StatementPart whole(@Nullable XmlNode transaction) {
        String id = text("AcctSvcrRef");
        if (id.isEmpty() && transaction != null) {
            id = transaction.text("Refs/AcctSvcrRef");
        }
        String remark = text("AddtlNtryInf");
        if (remark.isEmpty() && transaction != null) {
            remark = transaction.text("AddtlTxInf", "RmtInf/Ustrd");
        }
        return part(transaction, line, fields.get("Amt"), isCredit(text("CdtDbtInd")), id, remark);
    }

    private StatementPart part(
            @Nullable XmlNode transaction,
            int at,
            @Nullable XmlNode stated,
            @Nullable Boolean credit,
            String transactionId,
            String remark) {
        Instant bookedAt = time(fields.containsKey("BookgDt") ? fields.get("BookgDt") : fields.get("ValDt"));
        if (credit == null || bookedAt == null) {
            return StatementPart.Fault.of(
                    at, credit == null ? "Ntry/CdtDbtInd" : "Ntry/BookgDt", "statement-entry-invalid");
        }
        Long amount = amount(stated);
        if (stated == null || amount == null || amount == 0 || !"IDR".equals(stated.currency())) {
            return StatementPart.Fault.of(at, "Amt", "statement-amount-invalid");
        }
        if (transactionId.isEmpty()) {
            return StatementPart.Fault.of(at, "AcctSvcrRef", "statement-entry-without-number");
        }
        String to = !credit && transaction != null ? transaction.text("RltdPties/CdtrAcct/Id/Othr/Id") : "";
        String bank = to.isEmpty() || transaction == null
                ? ""
                : transaction.text("RltdAgts/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId");
        return new StatementPart.Entry(
                at,
                new StatementLine(
                        transactionId,
                        bookedAt,
                        credit,
                        Rupiah.of(amount),
                        remark,
                        texts(transaction, remark),
                        bank.isEmpty() ? null : bank,
                        to.isEmpty() ? null : Confidential.of(to)));
    }

    private static List<String> texts(@Nullable XmlNode transaction, String remark) {
        return transaction == null
                ? List.of(remark)
                : List.of(transaction.text("Refs/EndToEndId") + "\n" + transaction.allText(), remark);
    }
}
