package id.jmo.platform.statementfiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFileTest {

    private static final String ACCOUNT = "8888000001";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String REFERENCE = "0199e3a5c1d27000a1b2c3d4e5f60718";
    private static final String OTHER = "0199e3a5c1d27000a1b2c3d4e5f60719";

    private static final Pattern OURS = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])");

    private static final String TWO_PAGES = """
            {1:F01BMRIIDJAXXXX0000000000}{2:O9401200261127BMRIIDJAXXXX00000000002611271200N}{4:
            :20:STMT-331
            :25:BMRI/8888000001
            :28C:331/1
            :60F:C261126IDR10000000,00
            :61:2611271127D2500000,00NTRFNONREF//1001
            :86:JMO %s
            :61:2611271127D2500,NCHGNONREF//1002
            :86:BIAYA TRF 1001
            :62M:C261127IDR7497500,
            -}{5:{CHK:ABCDEF012345}}
            {1:F01BMRIIDJAXXXX0000000000}{2:O9401200261127BMRIIDJAXXXX00000000012611271200N}{4:
            :20:STMT-331
            :25:BMRI/8888000001
            :28C:331/2
            :60M:C261127IDR7497500,
            :61:2611271127RD2500000,NTRFNONREF//1003
            :86:RETUR %s
            :61:261127RC1000000,NMSCNONREF//1004
            setoran keliru
            :62F:C261127IDR8997500,
            :64:C261127IDR8997500,
            :86:Laporan selesai
            -}
            """.formatted(REFERENCE, REFERENCE);

    private static final String HEAD = "<Stmt><Id>S331</Id><Acct><Id><Othr><Id>8888000001</Id></Othr></Id></Acct>";

    @Test
    void a_statement_of_two_pages_is_one_and_reversals_go_the_other_way() {
        Read read = read(TWO_PAGES);

        assertThat(read.faults()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        "1001 2026-11-27 OUT 2500000 " + REFERENCE,
                        "1002 2026-11-27 OUT 2500 null",
                        "1003 2026-11-27 IN 2500000 " + REFERENCE,
                        "1004 2026-11-27 OUT 1000000 null");
    }

    @Test
    void the_remark_is_what_the_bank_writes_and_no_log_has_it() {
        StatementLine fee = read(TWO_PAGES).entries().get(1);

        assertThat(fee.remark()).isEqualTo("BIAYA TRF 1001");
        assertThat(fee.toString()).isEqualTo("StatementLine[1002]");
    }

    @Test
    void lines_may_end_as_on_windows_with_a_byte_order_mark_before_them_and_blank_lines_between() {
        String windows = "\uFEFF"
                + TWO_PAGES.replace("-}{5:{CHK:ABCDEF012345}}\n", "-}\n\n").replace("\n", "\r\n");

        assertThat(read(windows).faults()).isEmpty();
        assertThat(read(windows).lines()).isEqualTo(read(TWO_PAGES).lines());
    }

    @Test
    void several_statements_without_blocks_follow_each_other_in_one_file() {
        Read read = read("""
                :20:A
                :25:8888000001IDR
                :28C:330
                :60F:C261125IDR100,
                :61:261126C50,NTRFNONREF//7
                :62F:C261126IDR150,
                -
                :20:B
                :25:8888000001IDR
                :28C:331
                :60F:C261126IDR150,
                :62F:C261127IDR150,
                -
                """);

        assertThat(read.faults()).isEmpty();
        assertThat(read.lines()).containsExactly("7 2026-11-26 IN 50 null");
    }

    @Test
    void a_line_is_of_its_entry_date_also_over_the_new_year_and_else_of_its_value_date() {
        Read read = read("""
                :25:8888000001
                :60F:C251230IDR0,
                :61:2512310102C1,NTRFNONREF//1
                :61:2601021231C1,NTRFNONREF//2
                :61:251231CR1,NTRFNONREF//3
                :62F:C260102IDR3,
                """);

        assertThat(read.faults()).isEmpty();
        assertThat(read.lines())
                .containsExactly("1 2026-01-02 IN 1 null", "2 2025-12-31 IN 1 null", "3 2025-12-31 IN 1 null");
    }

    @Test
    void a_reference_is_found_in_a_structured_text_and_where_a_line_is_full() {
        Read read = read("""
                :25:8888000001
                :60F:C261126IDR0,
                :61:2611271127C1,NTRFNONREF//1
                :86:166?00TRANSFER?20JMO?21%s?22LUNAS
                :61:2611271127C1,NTRFNONREF//2
                :86:RETUR DARI BANK PENERIMA ATAS TRANSFER DENGAN REFERENSI %s
                %s
                :62F:C261127IDR2,
                """.formatted(REFERENCE, OTHER.substring(0, 9), OTHER.substring(9)));

        assertThat(read.lines()).extracting(line -> line.split(" ")[4]).containsExactly(REFERENCE, OTHER);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            :25:BMRI/8888000001 -> :25:BMRI/9999000009 | 5 account statement-account-differs, 16 account statement-account-differs
            :60F:C261126IDR     -> :60F:C261126USD     | 5 currency statement-currency-differs
            :62F:C261127IDR8997500, -> :62F:C261127IDR8997501, | 21 balance statement-sum-differs
            :60M:C261127IDR7497500, -> :60M:C261127IDR7497501, | 16 balance statement-balance-differs, 21 balance statement-sum-differs
            :28C:331/2          -> :28C:331/3          | 16 page statement-page-missing
            :28C:331/2          -> :28C:332/2          | 16 page statement-page-missing
            D2500000,00NTRF     -> D2500000,50NTRF     | 6 :61: statement-amount-invalid
            D2500000,00NTRF     -> D2.500.000,00NTRF   | 6 :61: statement-entry-invalid
            NONREF//1002        -> NONREF              | 8 :61: statement-entry-without-number
            :61:2611271127D2500, -> :61:2611311127D2500, | 8 :61: statement-entry-invalid
            :61:2611271127D2500, -> :61:2611271127XX2500, | 8 :61: statement-entry-invalid
            :61:2611271127D2500, -> :61:2611281128D2500, | 10 date statement-entry-after-close
            :61:2611271127D2500, -> :61:2611291129D2500, | 8 date statement-day-to-come, 10 date statement-entry-after-close
            :62F:C261127        -> :62M:C261127        | 21 - statement-not-closed
            :62M:C261127IDR7497500, -> :62M:C261127IDR | 10 :62M: statement-balance-invalid, 16 - statement-not-closed, 16 page statement-page-missing
            :28C:331/1          -> :28C:331/x          | 4 :28C: statement-page-invalid
            """)
    void what_is_wrong_is_named_with_its_line(String change, String faults) {
        String[] words = change.split(" -> ");

        assertThat(String.join(
                        ", ",
                        read(TWO_PAGES.replace(words[0].strip(), words[1].strip()))
                                .faults()))
                .isEqualTo(faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "PK\u0003\u0004", "tanggal;jumlah\n2026-11-27;5"})
    void what_is_neither_of_the_two_formats_is_named(String file) {
        assertThat(read(file).faults()).containsExactly("1 - statement-format-unknown");
    }

    @Test
    void what_stands_between_the_fields_of_mt940_ends_the_reading() {
        assertThat(read(":20:A\n:25:8888000001\n" + "x".repeat(5_000)).codes()).containsExactly("statement-unreadable");
        assertThat(read("{4:\nhello").faults()).containsExactly("2 - statement-unreadable");
    }

    @Test
    void a_batch_is_a_line_for_each_transaction_in_version_2() {
        Read read = read(camt(
                "camt.053.001.02",
                HEAD + balance("OPBD", "10000.00") + balance("CLBD", "6900.00") + """
                <Ntry><Amt Ccy="IDR">3000.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><Dt>2026-11-27</Dt></BookgDt><AcctSvcrRef>77</AcctSvcrRef>
                <NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>
                <TxDtls><Refs><AcctSvcrRef>77A</AcctSvcrRef><EndToEndId>%s</EndToEndId></Refs>
                <AmtDtls><TxAmt><Amt Ccy="IDR">1000.00</Amt></TxAmt></AmtDtls>
                <RltdPties><CdtrAcct><Id><Othr><Id>1234567890</Id></Othr></Id></CdtrAcct></RltdPties>
                <RltdAgts><CdtrAgt><FinInstnId><ClrSysMmbId><MmbId>014</MmbId></ClrSysMmbId></FinInstnId></CdtrAgt></RltdAgts>
                </TxDtls>
                <TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
                <AmtDtls><TxAmt><Amt Ccy="IDR">2000.00</Amt></TxAmt></AmtDtls>
                <RmtInf><Ustrd>JMO %s</Ustrd></RmtInf></TxDtls>
                </NtryDtls></Ntry>
                <Ntry><Amt Ccy="IDR">100.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><DtTm>2026-11-27T23:59:59</DtTm></BookgDt><AcctSvcrRef>78</AcctSvcrRef>
                <AddtlNtryInf>BIAYA TRANSFER</AddtlNtryInf></Ntry>
                <Ntry><Amt Ccy="IDR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>PDNG</Sts></Ntry>
                </Stmt>
                """.formatted(REFERENCE, OTHER)));

        assertThat(read.faults()).isEmpty();
        assertThat(read.lines())
                .containsExactly(
                        "77A 2026-11-27 OUT 1000 " + REFERENCE + " 014",
                        "77/2 2026-11-27 OUT 2000 " + OTHER,
                        "78 2026-11-27 OUT 100 null");
    }

    @Test
    void version_8_has_other_places_for_the_same_and_a_reversal_gives_money_back() {
        Read read = read(camt(
                "camt.053.001.08", HEAD + balance("PRCD", "0") + balance("CLBD", "900") + """
                <Ntry><Amt Ccy="IDR">1000</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>true</RvslInd>
                <Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-11-26T17:00:00Z</DtTm></BookgDt>
                <AcctSvcrRef>90</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
                <Amt Ccy="IDR">1100</Amt></TxDtls></NtryDtls></Ntry>
                <Ntry><Amt Ccy="IDR">100</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-11-27+07:00</Dt></BookgDt><NtryDtls>
                <TxDtls><Refs><AcctSvcrRef>91</AcctSvcrRef></Refs></TxDtls></NtryDtls></Ntry>
                </Stmt>""".formatted(REFERENCE)));

        assertThat(read.faults()).isEmpty();
        assertThat(read.lines()).containsExactly("90 2026-11-27 IN 1000 " + REFERENCE, "91 2026-11-27 OUT 100 null");
    }

    @Test
    void pages_are_put_together_by_their_interim_balances() {
        String first = HEAD + "<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>"
                + balance("OPBD", "10") + balance("ITBD", "12") + entry("1", "2") + "</Stmt>";
        String second = HEAD + "<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>"
                + balance("ITBD", "12") + balance("CLBD", "15") + entry("2", "3") + "</Stmt>";

        assertThat(read(camt("camt.053.001.08", first + second)).faults()).isEmpty();
        assertThat(read(camt("camt.053.001.08", first)).codes()).containsExactly("statement-not-closed");
        assertThat(read(camt("camt.053.001.08", second)).codes()).containsExactly("statement-page-missing");
    }

    @Test
    void a_batch_of_another_sum_an_amount_with_cents_and_another_document_are_refused() {
        String start = HEAD + balance("OPBD", "0") + balance("CLBD", "3");

        assertThat(read(camt("camt.053.001.08", start + """
                <Ntry><Amt Ccy="IDR">4</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-11-27</Dt></BookgDt><AcctSvcrRef>1</AcctSvcrRef><NtryDtls>
                <TxDtls><Amt Ccy="IDR">1</Amt></TxDtls><TxDtls><Amt Ccy="IDR">2</Amt></TxDtls></NtryDtls></Ntry>
                </Stmt>""")).codes()).containsExactly("statement-batch-sum-differs");
        assertThat(read(camt("camt.053.001.08", start + entry("1", "2.50") + "</Stmt>"))
                        .codes())
                .containsExactly("statement-amount-invalid");
        assertThat(read(camt("camt.052.001.08", start + "</Stmt>")).codes())
                .containsExactly("statement-format-unknown");
    }

    @Test
    void broken_xml_and_entities_from_outside_are_refused() {
        String whole = camt("camt.053.001.08", HEAD + balance("OPBD", "0") + balance("CLBD", "0") + "</Stmt>");
        assertThat(read(whole).faults()).isEmpty();

        assertThat(read(whole.replace("</Document>", "")).codes()).contains("statement-unreadable");
        assertThat(read(whole.replace(
                                        "<Document",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><Document")
                                .replace("S331", "&e;"))
                        .codes())
                .contains("statement-unreadable");
        assertThat(read(whole.replace("S331", "x".repeat(30_000))).codes()).contains("statement-unreadable");
    }

    @Test
    void a_day_of_any_size_is_read_entry_by_entry() throws IOException {
        int entries = 100_000;
        List<InputStream> pieces = new ArrayList<>();
        pieces.add(bytes(":20:X\n:25:8888000001\n:28C:1/1\n:60F:C261126IDR0,\n"));
        IntStream.range(0, entries)
                .mapToObj(n -> bytes(":61:2611271127C1,NTRFNONREF//%d\n:86:SETORAN\n".formatted(n)))
                .forEach(pieces::add);
        pieces.add(bytes(":62F:C261127IDR%d,\n-\n".formatted(entries)));
        var check = new StatementCheck(ACCOUNT, TODAY);

        StatementFile parts = StatementFile.open(new SequenceInputStream(Collections.enumeration(pieces)));
        for (StatementPart part = parts.next(); part != null; part = parts.next()) {
            assertThat(check.take(part)).isEmpty();
        }

        assertThat(check.end()).isEmpty();
    }

    private static String camt(String version, String statement) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:%s">
                <BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId></GrpHdr>
                %s
                </BkToCstmrStmt></Document>
                """.formatted(version, statement);
    }

    private static String balance(String kind, String amount) {
        return """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="IDR">%s</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-27</Dt></Dt></Bal>""".formatted(kind, amount);
    }

    private static String entry(String id, String amount) {
        return """
                <Ntry><Amt Ccy="IDR">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-11-27</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef></Ntry>""".formatted(amount, id);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private record Read(List<StatementLine> entries, List<StatementPart.Fault> found) {

        List<String> lines() {
            return entries.stream()
                    .map(entry -> "%s %s %s %d %s%s"
                            .formatted(
                                    entry.transactionId(),
                                    entry.day(),
                                    entry.isCredit() ? "IN" : "OUT",
                                    entry.amount().amount(),
                                    entry.find(StatementFileTest::referenceIn).orElse(null),
                                    entry.bankCode() == null ? "" : " " + entry.bankCode()))
                    .toList();
        }

        List<String> faults() {
            return found.stream()
                    .map(fault -> "%d %s %s"
                            .formatted(fault.line(), fault.field() == null ? "-" : fault.field(), fault.code()))
                    .toList();
        }

        List<String> codes() {
            return found.stream().map(StatementPart.Fault::code).toList();
        }
    }

    private static Read read(String file) {
        List<StatementLine> entries = new ArrayList<>();
        List<StatementPart.Fault> faults = new ArrayList<>();
        var check = new StatementCheck(ACCOUNT, TODAY);
        try {
            StatementFile parts = StatementFile.open(bytes(file));
            for (StatementPart part = parts.next(); part != null; part = parts.next()) {
                faults.addAll(check.take(part));
                if (part instanceof StatementPart.Entry(int _, StatementLine entry)) {
                    entries.add(entry);
                }
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        faults.addAll(check.end());
        return new Read(entries, faults);
    }

    private static @Nullable String referenceIn(String text) {
        Matcher found = OURS.matcher(text);
        return found.find() ? found.group() : null;
    }
}
