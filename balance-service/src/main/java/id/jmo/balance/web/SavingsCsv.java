package id.jmo.balance.web;

import id.jmo.balance.application.CreditOrder;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.platform.imports.CsvRows;
import id.jmo.platform.imports.ImportLine;
import id.jmo.platform.values.IsoForms;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the import file, one credit a line. A contribution needs its month ({@code 2026-08}); an opening balance
 * may have one.
 */
final class SavingsCsv {

    static final String HEADER_LINE = "memberId,kind,month,amount,externalId";

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
    /** No single line credits more: a slip of the keyboard, not a contribution. */
    private static final Rupiah MOST = Rupiah.of(1_000_000_000_000L);
    /** When the first fund for Indonesia's workers began. */
    private static final YearMonth FIRST_MONTH = YearMonth.of(1978, 1);
    /** Contributions may be paid a year ahead. */
    private static final int MONTHS_AHEAD = 12;

    private SavingsCsv() {}

    static CsvRows<CreditOrder> open(InputStream file, Clock clock) throws IOException {
        YearMonth lastMonth = YearMonth.from(Jakarta.today(clock)).plusMonths(MONTHS_AHEAD);
        return CsvRows.open(file, HEADER_LINE, line -> order(line, lastMonth));
    }

    private static Optional<CreditOrder> order(ImportLine line, YearMonth lastMonth) {
        MemberId member = line.required("memberId", MemberId::of, "identifier");
        CreditKind kind = line.required("kind", CreditKind::valueOf, "savings-kind");
        YearMonth month = month(line, kind, lastMonth);
        Rupiah amount = line.required("amount", SavingsCsv::amount, "savings-amount");
        String externalId = line.required("externalId", SavingsCsv::externalId, "external-id-form");
        if (line.isFaulty() || member == null || kind == null || amount == null || externalId == null) {
            return Optional.empty();
        }
        return Optional.of(new CreditOrder(member, new Entry.Credit(kind, month, amount, externalId)));
    }

    private static @Nullable YearMonth month(ImportLine line, @Nullable CreditKind kind, YearMonth lastMonth) {
        YearMonth month = kind == CreditKind.CONTRIBUTION
                ? line.required("month", IsoForms::month, "month")
                : line.optional("month", IsoForms::month, "month");
        if (month != null && (month.isBefore(FIRST_MONTH) || month.isAfter(lastMonth))) {
            line.fault("month", "month-out-of-range");
        }
        return month;
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
