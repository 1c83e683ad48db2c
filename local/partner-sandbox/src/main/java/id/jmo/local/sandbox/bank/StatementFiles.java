package id.jmo.local.sandbox.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** The statement of a day as the files that banks offer for download: MT940 in pages, and CAMT.053. */
@Component
class StatementFiles {

    enum Format {
        MT940,
        CAMT053
    }

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuMMdd");
    private static final DateTimeFormatter NUMBER = DateTimeFormatter.ofPattern("DDD");
    private static final DateTimeFormatter ENTRY_DATE = DateTimeFormatter.ofPattern("MMdd");
    private static final int LINES_A_PAGE = 20;

    private final Statements statements;

    StatementFiles(Statements statements) {
        this.statements = statements;
    }

    String of(String account, LocalDate day, Format format) {
        Instant begins = day.atStartOfDay(Snap.ZONE).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(Snap.ZONE).toInstant();
        long opening = sum(statements.lines(account, Instant.EPOCH, begins));
        List<StatementLine> lines = statements.lines(account, begins, ends);
        return switch (format) {
            case MT940 -> mt940(account, day, opening, lines);
            case CAMT053 -> camt053(account, day, opening, lines);
        };
    }

    private static long sum(List<StatementLine> lines) {
        return lines.stream().mapToLong(StatementLine::amount).sum();
    }

    private static String mt940(String account, LocalDate day, long opening, List<StatementLine> lines) {
        StringBuilder file = new StringBuilder();
        long balance = opening;
        int pages = Math.max(1, (lines.size() + LINES_A_PAGE - 1) / LINES_A_PAGE);
        for (int page = 1; page <= pages; page++) {
            file.append("{1:F01BANKIDJAXXXX0000000000}{2:O9400600")
                    .append(DATE.format(day))
                    .append("BANKIDJAXXXX00000000000600N}{4:\n");
            field(file, "20", "STMT" + DATE.format(day));
            field(file, "25", account);
            field(file, "28C", NUMBER.format(day) + "/" + page);
            field(file, page == 1 ? "60F" : "60M", mt940Balance(page == 1 ? day.minusDays(1) : day, balance));
            for (StatementLine line :
                    lines.subList((page - 1) * LINES_A_PAGE, Math.min(page * LINES_A_PAGE, lines.size()))) {
                balance += line.amount();
                field(
                        file,
                        "61",
                        DATE.format(day) + ENTRY_DATE.format(day) + mark(line) + Math.abs(line.amount())
                                + ",00NTRFNONREF//" + line.transactionId());
                field(file, "86", line.remark());
            }
            field(file, page == pages ? "62F" : "62M", mt940Balance(day, balance));
            file.append("-}\n");
        }
        return file.toString().replace("\n", "\r\n");
    }

    private static void field(StringBuilder file, String tag, String value) {
        file.append(':').append(tag).append(':').append(value).append('\n');
    }

    private static String mt940Balance(LocalDate date, long amount) {
        return (amount < 0 ? "D" : "C") + DATE.format(date) + "IDR" + Math.abs(amount) + ",00";
    }

    /** Money that came back takes back a debit. */
    private static String mark(StatementLine line) {
        if (line.amount() < 0) {
            return "D";
        }
        return line.isReturn() ? "RD" : "C";
    }

    private static String camt053(String account, LocalDate day, long opening, List<StatementLine> lines) {
        StringBuilder file = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
                <BkToCstmrStmt>
                <GrpHdr><MsgId>STMT%1$s</MsgId><CreDtTm>%2$sT06:00:00+07:00</CreDtTm></GrpHdr>
                <Stmt><Id>STMT%1$s</Id><Acct><Id><Othr><Id>%3$s</Id></Othr></Id><Ccy>IDR</Ccy></Acct>
                """.formatted(DATE.format(day), day.plusDays(1), account));
        file.append(camtBalance("OPBD", day, opening)).append(camtBalance("CLBD", day, opening + sum(lines)));
        lines.forEach(line -> file.append(camtEntry(line)));
        return file.append("</Stmt>\n</BkToCstmrStmt>\n</Document>\n").toString();
    }

    private static String camtBalance(String kind, LocalDate day, long amount) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">%d.00</Amt>\
                <CdtDbtInd>%s</CdtDbtInd><Dt><Dt>%s</Dt></Dt></Bal>
                """.formatted(kind, Math.abs(amount), indicator(amount), day);
    }

    private static String camtEntry(StatementLine line) {
        String to = line.accountNumber() == null || line.amount() > 0
                ? ""
                : """
                <RltdPties><CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></RltdPties>\
                <RltdAgts><CdtrAgt><FinInstnId><ClrSysMmbId><MmbId>%s</MmbId></ClrSysMmbId></FinInstnId></CdtrAgt></RltdAgts>\
                """.formatted(line.accountNumber(), line.bankCode());
        return """
                <Ntry><Amt Ccy="IDR">%d.00</Amt><CdtDbtInd>%s</CdtDbtInd><RvslInd>%s</RvslInd><Sts><Cd>BOOK</Cd></Sts>\
                <BookgDt><DtTm>%s</DtTm></BookgDt><AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls>\
                <Refs><EndToEndId>%s</EndToEndId></Refs>%s</TxDtls></NtryDtls><AddtlNtryInf>%s</AddtlNtryInf></Ntry>
                """.formatted(
                        Math.abs(line.amount()),
                        indicator(line.amount()),
                        line.isReturn(),
                        Snap.time(line.bookedAt()),
                        line.transactionId(),
                        line.reference() == null || line.fee() ? "NOTPROVIDED" : line.reference(),
                        to,
                        line.remark());
    }

    private static String indicator(long amount) {
        return amount < 0 ? "DBIT" : "CRDT";
    }
}
