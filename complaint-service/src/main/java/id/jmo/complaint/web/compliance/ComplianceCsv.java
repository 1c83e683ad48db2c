package id.jmo.complaint.web.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV (RFC 4180), made while they are read, so that a file of any length needs the memory of one row. Every cell is
 * quoted; one that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class ComplianceCsv extends InputStream {

    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private final Iterator<List<String>> rows;
    private ByteArrayInputStream row = new ByteArrayInputStream(new byte[0]);

    private ComplianceCsv(Iterator<List<String>> rows) {
        this.rows = rows;
    }

    /** @param rows the first of them the names of the columns */
    static InputStream of(Iterator<List<String>> rows) {
        return new ComplianceCsv(rows);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int read = row.read(into, offset, length);
        while (read < 0 && rows.hasNext()) {
            row = new ByteArrayInputStream(line(rows.next()).getBytes(UTF_8));
            read = row.read(into, offset, length);
        }
        return read;
    }

    static String line(List<String> cells) {
        return cells.stream().map(ComplianceCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
