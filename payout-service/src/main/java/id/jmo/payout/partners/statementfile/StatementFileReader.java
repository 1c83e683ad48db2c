package id.jmo.payout.partners.statementfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jmo.payout.application.reconciliation.StatementFile;
import id.jmo.payout.model.reconciliation.FeeRule;
import id.jmo.payout.model.reconciliation.StatementPart;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.ArrayDeque;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads a file in the format that its first character shows. */
@Component
class StatementFileReader implements StatementFile {

    private static final int LOOK = 1_000;

    private final String account;
    private final FeeRule fees;

    StatementFileReader(@Value("${jmo.bank.source-account}") String account, FeeRule fees) {
        this.account = account;
        this.fees = fees;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public Parts open(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file);
        return switch (firstCharacter(bytes)) {
            case '<' -> xml(bytes);
            case ':', '{' -> new Mt940(new BufferedReader(new InputStreamReader(bytes, UTF_8)), fees);
            default -> only(StatementPart.Fault.of(1, null, "statement-format-unknown"));
        };
    }

    private Parts xml(InputStream bytes) throws IOException {
        try {
            return new Camt053(bytes, fees);
        } catch (XMLStreamException noXml) {
            if (noXml.getNestedException() instanceof IOException away) {
                throw away;
            }
            return only(StatementPart.Fault.of(1, null, "statement-unreadable"));
        }
    }

    private static Parts only(StatementPart.Fault fault) {
        return new ArrayDeque<StatementPart>(List.of(fault))::poll;
    }

    /** The first that is no blank and no byte order mark; 0 if there is none. The stream stands at it, or before blanks. */
    private static int firstCharacter(BufferedInputStream bytes) throws IOException {
        skipByteOrderMark(bytes);
        bytes.mark(LOOK);
        int first = bytes.read();
        for (int seen = 1; seen < LOOK && first >= 0 && Character.isWhitespace(first); seen++) {
            first = bytes.read();
        }
        bytes.reset();
        return Math.max(0, first);
    }

    private static void skipByteOrderMark(BufferedInputStream bytes) throws IOException {
        bytes.mark(3);
        if (bytes.read() != 0xEF || bytes.read() != 0xBB || bytes.read() != 0xBF) {
            bytes.reset();
        }
    }
}
