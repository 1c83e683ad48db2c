package id.jmo.balance.web;

import id.jmo.balance.application.OpeningBalance;
import id.jmo.balance.application.OpeningBalance.Owner;
import id.jmo.balance.model.CreditKind;
import id.jmo.balance.model.Entry;
import id.jmo.platform.imports.CsvRows;
import id.jmo.platform.imports.ImportLine;
import id.jmo.platform.values.IsoForms;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.MemberId;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the import file: one opening balance a line, of the member with the KPJ. {@code asOf} is the day at whose end the former books were closed,
 * the last of a month ({@code 2026-08-31}); {@code amount} is all that was the member's then, the development until that day
 * included; {@code externalId} is the former books' own number of it.
 */
final class SavingsCsv {

    static final String HEADER_LINE = "kpj,asOf,amount,externalId";

    /** Of tools, and of savings under a former KPJ that is not merged yet. */
    static final String BY_MEMBER_ID = "memberId,asOf,amount,externalId";

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,13}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\x21-\\x7e]{1,100}");
    /** No single line credits more: a slip of the keyboard, not a balance. */
    private static final Rupiah MOST = Rupiah.of(1_000_000_000_000L);
    /** When the first fund for Indonesia's workers began. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1978, 1, 1);

    private SavingsCsv() {}

    static CsvRows<OpeningBalance> open(InputStream file, Clock clock) throws IOException {
        LocalDate today = Jakarta.today(clock);
        return CsvRows.open(file, List.of(HEADER_LINE, BY_MEMBER_ID), line -> balance(line, today));
    }

    private static Optional<OpeningBalance> balance(ImportLine line, LocalDate today) {
        Owner owner = owner(line);
        LocalDate asOf = line.required("asOf", IsoForms::date, "date");
        if (asOf != null && (asOf.isBefore(FIRST_DAY) || !asOf.isBefore(today) || !isEndOfMonth(asOf))) {
            line.fault("asOf", "as-of-no-past-month-end");
        }
        Rupiah amount = line.required("amount", SavingsCsv::amount, "savings-amount");
        String externalId = line.required("externalId", SavingsCsv::externalId, "external-id-form");
        if (line.isFaulty() || owner == null || asOf == null || amount == null || externalId == null) {
            return Optional.empty();
        }
        return Optional.of(new OpeningBalance(
                owner, new Entry.Credit(CreditKind.OPENING, YearMonth.from(asOf), amount, externalId)));
    }

    private static @Nullable Owner owner(ImportLine line) {
        return line.has("kpj")
                ? line.required("kpj", text -> new Owner.OfKpj(new Kpj(text)), "kpj-form")
                : line.required("memberId", text -> new Owner.OfMember(MemberId.of(text)), "identifier");
    }

    private static boolean isEndOfMonth(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
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
