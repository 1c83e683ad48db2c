package id.jmo.payout.partners.statementfile;

import id.jmo.payout.application.reconciliation.StatementFile;
import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.payout.model.reconciliation.StatementEntry;
import id.jmo.payout.model.reconciliation.StatementEntry.Direction;
import id.jmo.payout.model.reconciliation.StatementPart;
import id.jmo.platform.values.Confidential;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * CAMT.053, ISO 20022's statement of an account, of any version: what is read here is the same in all, or has two places. The
 * document is read entry by entry, and a batch transaction by transaction.
 *
 * <p>Only booked entries count. An entry with several transactions is one line for each of them, and their sum must be the
 * entry's amount. The bank's number of the line is {@code AcctSvcrRef}. {@code CdtDbtInd} says which way the money went, also
 * of a reversal.
 */
final class Camt053 implements StatementFile.Parts {

    private static final Pattern NAMESPACE = Pattern.compile(".*\\bcamt\\.053\\.001\\.\\d\\d");
    /** A statement has an opening and a closing balance, and a few of other kinds. */
    private static final int MOST_BALANCES = 100;

    private enum Place {
        DOCUMENT,
        STATEMENT,
        ENTRY,
        DETAILS
    }

    private final XMLStreamReader xml;
    private final FeeRule fees;
    private final Deque<StatementPart> parts = new ArrayDeque<>();

    private Place place = Place.DOCUMENT;
    private boolean known;
    private boolean over;
    private String account = "";
    private String number = "";
    private int page = 1;
    private boolean lastPage = true;
    private boolean opened;
    private final List<XmlNode> balances = new ArrayList<>();
    private Head head = new Head(1);

    Camt053(InputStream file, FeeRule fees) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.xml = factory.createXMLStreamReader(file);
        this.fees = fees;
    }

    @Override
    public @Nullable StatementPart next() throws IOException {
        try {
            while (parts.isEmpty() && !over) {
                step();
            }
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof IOException away) {
                throw away;
            }
            over = true;
            parts.add(StatementPart.Fault.of(xml.getLocation().getLineNumber(), null, "statement-unreadable"));
        }
        return parts.poll();
    }

    private void step() throws XMLStreamException {
        if (!xml.hasNext()) {
            over = true;
            if (!known) {
                parts.add(StatementPart.Fault.of(1, null, "statement-format-unknown"));
            }
            return;
        }
        int event = xml.next();
        boolean begins = event == XMLStreamConstants.START_ELEMENT;
        boolean ends = event == XMLStreamConstants.END_ELEMENT;
        if (begins || ends) {
            switch (place) {
                case DOCUMENT -> inDocument(begins);
                case STATEMENT -> inStatement(begins);
                case ENTRY -> inEntry(begins);
                case DETAILS -> inDetails(begins);
            }
        }
    }

    private void inDocument(boolean begins) {
        if (begins && xml.getLocalName().equals("BkToCstmrStmt")) {
            String namespace = xml.getNamespaceURI();
            known = namespace != null && NAMESPACE.matcher(namespace).matches();
        } else if (begins && known && xml.getLocalName().equals("Stmt")) {
            place = Place.STATEMENT;
            account = "";
            number = "";
            page = 1;
            lastPage = true;
            opened = false;
            balances.clear();
        }
    }

    private void inStatement(boolean begins) throws XMLStreamException {
        if (!begins) {
            open();
            close();
            place = Place.DOCUMENT;
            return;
        }
        switch (xml.getLocalName()) {
            case "Id" -> number = XmlNode.read(xml).text();
            case "StmtPgntn" -> pagination(XmlNode.read(xml));
            case "Acct" -> account = XmlNode.read(xml).text("Id/Othr/Id", "Id/IBAN");
            case "Bal" -> balances.add(XmlNode.read(xml));
            case "Ntry" -> {
                open();
                head = new Head(xml.getLocation().getLineNumber());
                place = Place.ENTRY;
            }
            default -> skip();
        }
        if (balances.size() > MOST_BALANCES) {
            throw new XMLStreamException("Too many balances", xml.getLocation());
        }
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void pagination(XmlNode pagination) {
        String given = pagination.text("PgNb");
        if (given.matches("\\d{1,5}")) {
            page = Integer.parseInt(given);
            lastPage = !pagination.text("LastPgInd").equals("false");
        } else {
            parts.add(StatementPart.Fault.of(pagination.line(), "StmtPgntn/PgNb", "statement-page-invalid"));
        }
    }

    /** The balances stand before the entries. A page that does not begin the statement opens with an interim one. */
    private void open() {
        if (opened) {
            return;
        }
        opened = true;
        XmlNode node = first("OPBD", "PRCD");
        if (node == null && page > 1) {
            node = first("ITBD");
        }
        StatementPart.Balance balance = balanceOf(node);
        if (node != null && balance != null) {
            parts.add(new StatementPart.Opening(node.line(), account, number, page, balance));
        }
    }

    private void close() {
        XmlNode node = first("CLBD");
        boolean last = node != null && lastPage;
        if (node == null && !lastPage) {
            node = balances.reversed().stream()
                    .filter(each -> kind(each).equals("ITBD"))
                    .findFirst()
                    .orElse(null);
        }
        StatementPart.Balance balance = balanceOf(node);
        if (node != null && balance != null) {
            parts.add(new StatementPart.Closing(node.line(), balance, last));
        }
    }

    private @Nullable XmlNode first(String... kinds) {
        return balances.stream()
                .filter(each -> List.of(kinds).contains(kind(each)))
                .findFirst()
                .orElse(null);
    }

    private static String kind(XmlNode balance) {
        return balance.text("Tp/CdOrPrtry/Cd");
    }

    private StatementPart.@Nullable Balance balanceOf(@Nullable XmlNode node) {
        if (node == null) {
            return null;
        }
        XmlNode stated = node.at("Amt");
        Long amount = amount(stated);
        LocalDate date = dayOf(node.at("Dt"));
        Direction side = direction(node.text("CdtDbtInd"));
        if (stated == null || amount == null || date == null || side == null || stated.currency() == null) {
            parts.add(StatementPart.Fault.of(node.line(), "Bal", "statement-balance-invalid"));
            return null;
        }
        return new StatementPart.Balance(stated.currency(), side == Direction.IN ? amount : -amount, date);
    }

    /** What an entry says for all of its transactions. It stands before them, but for the last. */
    private static final class Head {
        private final int line;
        private final Map<String, XmlNode> fields = new HashMap<>();
        private int details;
        private long sum;
        private @Nullable XmlNode only;

        Head(int line) {
            this.line = line;
        }

        String text(String field, String... paths) {
            XmlNode node = fields.get(field);
            if (node == null) {
                return "";
            }
            return paths.length == 0 ? node.text() : node.text(paths);
        }
    }

    private void inEntry(boolean begins) throws XMLStreamException {
        if (!begins) {
            endOfEntry();
            place = Place.STATEMENT;
            return;
        }
        switch (xml.getLocalName()) {
            case "Amt", "CdtDbtInd", "Sts", "BookgDt", "ValDt", "AcctSvcrRef", "AddtlNtryInf" -> {
                XmlNode node = XmlNode.read(xml);
                head.fields.put(node.name(), node);
            }
            case "NtryDtls" -> place = Place.DETAILS;
            default -> skip();
        }
    }

    private void endOfEntry() {
        if (!isBooked(head)) {
            return;
        }
        if (head.details <= 1) {
            parts.add(line(head, head.only));
        } else if (!Objects.equals(amount(head.fields.get("Amt")), head.sum)) {
            parts.add(StatementPart.Fault.of(head.line, "Ntry/Amt", "statement-batch-sum-differs"));
        }
    }

    private void inDetails(boolean begins) throws XMLStreamException {
        if (!begins) {
            place = Place.ENTRY;
        } else if (xml.getLocalName().equals("TxDtls") && isBooked(head)) {
            detail(XmlNode.read(xml));
        } else {
            skip();
        }
    }

    private void detail(XmlNode detail) {
        head.details++;
        if (head.details == 1) {
            // One alone is the entry itself, and takes its amount and what is said behind it.
            head.only = detail;
            return;
        }
        if (head.only != null) {
            transaction(head, head.only, 1);
            head.only = null;
        }
        transaction(head, detail, head.details);
    }

    private static boolean isBooked(Head head) {
        return head.text("Sts", "Cd").equals("BOOK") || head.text("Sts").equals("BOOK");
    }

    /** One transaction of several. */
    private void transaction(Head head, XmlNode detail, int place) {
        Direction whole = direction(head.text("CdtDbtInd"));
        String own = detail.text("CdtDbtInd");
        Direction direction = own.isEmpty() ? whole : direction(own);
        XmlNode stated = detail.at("Amt") == null ? detail.at("AmtDtls/TxAmt/Amt") : detail.at("Amt");
        Long amount = amount(stated);
        if (amount != null) {
            head.sum += direction == whole ? amount : -amount;
        }
        String id = detail.text("Refs/AcctSvcrRef");
        if (id.isEmpty() && !head.text("AcctSvcrRef").isEmpty()) {
            id = head.text("AcctSvcrRef") + "/" + place;
        }
        parts.add(line(head, detail, detail.line(), stated, direction, id, detail.text("AddtlTxInf", "RmtInf/Ustrd")));
    }

    private StatementPart line(Head head, @Nullable XmlNode detail) {
        String id = head.text("AcctSvcrRef");
        if (id.isEmpty() && detail != null) {
            id = detail.text("Refs/AcctSvcrRef");
        }
        String remark = head.text("AddtlNtryInf");
        if (remark.isEmpty() && detail != null) {
            remark = detail.text("AddtlTxInf", "RmtInf/Ustrd");
        }
        return line(head, detail, head.line, head.fields.get("Amt"), direction(head.text("CdtDbtInd")), id, remark);
    }

    private StatementPart line(
            Head head,
            @Nullable XmlNode detail,
            int line,
            @Nullable XmlNode stated,
            @Nullable Direction direction,
            String transactionId,
            String remark) {
        Instant bookedAt =
                head.fields.containsKey("BookgDt") ? time(head.fields.get("BookgDt")) : time(head.fields.get("ValDt"));
        if (direction == null || bookedAt == null) {
            return StatementPart.Fault.of(
                    line, direction == null ? "Ntry/CdtDbtInd" : "Ntry/BookgDt", "statement-entry-invalid");
        }
        Long amount = amount(stated);
        if (stated == null || amount == null || amount == 0 || !"IDR".equals(stated.currency())) {
            return StatementPart.Fault.of(line, "Amt", "statement-amount-invalid");
        }
        if (transactionId.isEmpty()) {
            return StatementPart.Fault.of(line, "AcctSvcrRef", "statement-entry-without-number");
        }
        String to = direction == Direction.OUT && detail != null ? detail.text("RltdPties/CdtrAcct/Id/Othr/Id") : "";
        String bank =
                to.isEmpty() || detail == null ? "" : detail.text("RltdAgts/CdtrAgt/FinInstnId/ClrSysMmbId/MmbId");
        return new StatementPart.Entry(
                line,
                new StatementEntry(
                        transactionId,
                        bookedAt,
                        direction,
                        Rupiah.of(amount),
                        referenceIn(detail, remark),
                        bank.isEmpty() ? null : bank,
                        to.isEmpty() ? null : Confidential.of(to),
                        fees.purposeOf(direction, Rupiah.of(amount), remark)));
    }

    private static @Nullable String referenceIn(@Nullable XmlNode detail, String remark) {
        String named = detail == null
                ? null
                : StatementEntry.referenceIn(detail.text("Refs/EndToEndId") + "\n" + detail.allText());
        return named == null ? StatementEntry.referenceIn(remark) : named;
    }

    private static @Nullable Direction direction(String indicator) {
        return switch (indicator) {
            case "DBIT" -> Direction.OUT;
            case "CRDT" -> Direction.IN;
            default -> null;
        };
    }

    /** Whole units; null if it is no amount, or has a part of one. */
    private static @Nullable Long amount(@Nullable XmlNode stated) {
        if (stated == null || !stated.text().matches("\\d{1,15}(\\.\\d{1,5})?")) {
            return null;
        }
        BigDecimal amount = new BigDecimal(stated.text());
        return amount.stripTrailingZeros().scale() > 0 ? null : amount.longValueExact();
    }

    private static @Nullable LocalDate dayOf(@Nullable XmlNode date) {
        Instant time = time(date);
        return time == null ? null : Jakarta.dateOf(time);
    }

    /** A day is its first moment; a time without an offset is Jakarta's. */
    private static @Nullable Instant time(@Nullable XmlNode date) {
        if (date == null) {
            return null;
        }
        String day = date.text("Dt");
        String time = date.text("DtTm");
        try {
            if (!day.isEmpty()) {
                return LocalDate.parse(day.substring(0, Math.min(10, day.length())))
                        .atStartOfDay(Jakarta.ZONE)
                        .toInstant();
            }
            return time.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(time).toInstant()
                    : LocalDateTime.parse(time).atZone(Jakarta.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
