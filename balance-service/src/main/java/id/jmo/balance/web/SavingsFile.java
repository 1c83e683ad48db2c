package id.jmo.balance.web;

import id.jmo.balance.application.CreditOrder;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * An import file, read line by line: {@code memberId,kind,month,amount,externalId}, comma separated, UTF-8. A
 * contribution needs its month ({@code 2026-08}); an opening balance may have one. Every fault is noted with its line.
 */
record SavingsFile(List<CreditOrder> orders, List<Fault> faults) {

    private static final List<String> COLUMNS = List.of("memberId", "kind", "month", "amount", "externalId");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
    /** No single line credits more: a slip of the keyboard, not a contribution. */
    private static final Rupiah MOST = Rupiah.of(1_000_000_000_000L);
    /** When the first fund for Indonesia's workers began. */
    private static final YearMonth FIRST_MONTH = YearMonth.of(1978, 1);
    /** Contributions may be paid a year ahead. */
    private static final int MONTHS_AHEAD = 12;

    /**
     * What is wrong with a line; the header is line 1.
     *
     * @param code the key of its text among the problem texts
     */
    record Fault(long line, String column, String code) {}

    static SavingsFile read(InputStream body, Clock clock) throws IOException {
        YearMonth lastMonth = YearMonth.from(Jakarta.today(clock)).plusMonths(MONTHS_AHEAD);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<CreditOrder> orders = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new InputStreamReader(body, StandardCharsets.UTF_8), format)) {
            Iterator<CSVRecord> lines = parser.iterator();
            if (!lines.hasNext() || !isHeader(lines.next())) {
                return new SavingsFile(List.of(), List.of(new Fault(1, "header", "savings-file-header")));
            }
            while (lines.hasNext()) {
                CSVRecord line = lines.next();
                new Reading(line, parser.getCurrentLineNumber(), lastMonth, faults)
                        .order()
                        .ifPresent(orders::add);
            }
            if (orders.isEmpty() && faults.isEmpty()) {
                faults.add(new Fault(2, "memberId", "required"));
            }
        } catch (UncheckedIOException notCsv) {
            if (!(notCsv.getCause() instanceof CSVException)) {
                throw notCsv.getCause();
            }
            faults.add(new Fault(orders.size() + 2L, "quotes", "savings-file-quotes"));
        }
        return new SavingsFile(List.copyOf(orders), List.copyOf(faults));
    }

    private static boolean isHeader(CSVRecord record) {
        List<String> names = new ArrayList<>(record.toList());
        // A byte order mark, as spreadsheets write it.
        names.replaceAll(name -> name.replace("\uFEFF", ""));
        return names.equals(COLUMNS);
    }

    /** One line being read: notes each faulty field, and gives the order only if there is none. */
    private record Reading(CSVRecord record, long line, YearMonth lastMonth, List<Fault> faults) {

        Optional<CreditOrder> order() {
            if (record.size() != COLUMNS.size()) {
                faults.add(new Fault(line, "columns", "savings-file-columns"));
                return Optional.empty();
            }
            int faultsBefore = faults.size();
            MemberId member = field("memberId", "identifier", Reading::memberId);
            CreditKind kind = field("kind", "savings-kind", CreditKind::valueOf);
            YearMonth month = month(kind);
            Rupiah amount = field("amount", "savings-amount", Reading::amount);
            String externalId = field("externalId", "external-id-form", Reading::externalId);
            if (faults.size() > faultsBefore
                    || member == null
                    || kind == null
                    || amount == null
                    || externalId == null) {
                return Optional.empty();
            }
            return Optional.of(new CreditOrder(line, member, new Entry.Credit(kind, month, amount, externalId)));
        }

        private @Nullable YearMonth month(@Nullable CreditKind kind) {
            if (text("month").isEmpty() && kind != CreditKind.CONTRIBUTION) {
                return null;
            }
            YearMonth month = field("month", "month", YearMonth::parse);
            if (month != null && (month.isBefore(FIRST_MONTH) || month.isAfter(lastMonth))) {
                faults.add(new Fault(line, "month", "month-out-of-range"));
            }
            return month;
        }

        private <T> @Nullable T field(String column, String code, Function<String, T> parse) {
            String text = text(column);
            if (text.isEmpty()) {
                faults.add(new Fault(line, column, "required"));
                return null;
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | DateTimeException faulty) {
                faults.add(new Fault(line, column, code));
                return null;
            }
        }

        private String text(String column) {
            return record.get(COLUMNS.indexOf(column));
        }

        private static MemberId memberId(String text) {
            MemberId member = MemberId.of(text);
            // The JDK also reads 1-1-1-1-1.
            return require(member.toString().equals(text.toLowerCase(Locale.ROOT)), member);
        }

        private static Rupiah amount(String text) {
            String digits = require(AMOUNT.matcher(text).matches(), text);
            Rupiah amount = Rupiah.of(Long.parseLong(digits));
            return require(amount.isPositive() && !amount.isMoreThan(MOST), amount);
        }

        private static String externalId(String text) {
            return require(EXTERNAL_ID.matcher(text).matches(), text);
        }

        private static <T> T require(boolean rightForm, T value) {
            if (!rightForm) {
                throw new IllegalArgumentException("not of the right form");
            }
            return value;
        }
    }
}
