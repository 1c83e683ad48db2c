package id.jmo.platform.statementfiles;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
final class Camt053 implements StatementFile {

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
    private CamtEntry entry;

    Camt053(InputStream file) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        this.xml = factory.createXMLStreamReader(file);
        this.entry = newEntry();
    }

    private CamtEntry newEntry() {
        return new CamtEntry(xml.getLocation().getLineNumber(), parts::add);
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
                entry = newEntry();
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
        Long amount = CamtValues.amount(stated);
        LocalDate date = CamtValues.day(node.at("Dt"));
        Boolean credit = CamtValues.isCredit(node.text("CdtDbtInd"));
        if (stated == null || amount == null || date == null || credit == null || stated.currency() == null) {
            parts.add(StatementPart.Fault.of(node.line(), "Bal", "statement-balance-invalid"));
            return null;
        }
        return new StatementPart.Balance(stated.currency(), credit ? amount : -amount, date);
    }

    private void inEntry(boolean begins) throws XMLStreamException {
        if (!begins) {
            entry.end();
            place = Place.STATEMENT;
            return;
        }
        switch (xml.getLocalName()) {
            case "Amt", "CdtDbtInd", "Sts", "BookgDt", "ValDt", "AcctSvcrRef", "AddtlNtryInf" ->
                entry.field(XmlNode.read(xml));
            case "NtryDtls" -> place = Place.DETAILS;
            default -> skip();
        }
    }

    private void inDetails(boolean begins) throws XMLStreamException {
        if (!begins) {
            place = Place.ENTRY;
        } else if (xml.getLocalName().equals("TxDtls") && entry.isBooked()) {
            entry.transaction(XmlNode.read(xml));
        } else {
            skip();
        }
    }
}
