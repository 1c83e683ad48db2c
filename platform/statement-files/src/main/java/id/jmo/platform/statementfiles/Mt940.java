package id.jmo.platform.statementfiles;

import com.prowidesoftware.swift.model.field.Field28C;
import com.prowidesoftware.swift.model.field.Field60F;
import com.prowidesoftware.swift.model.field.Field61;
import id.jmo.platform.statementfiles.Mt940Tags.Tag;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Rupiah;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * MT940, the customer statement message of SWIFT. Its fields are Prowide's; the file is read a field at a time, because a
 * day of ours does not fit the memory as one message.
 *
 * <p>In {@code :61:} the bank's number of the line is what follows {@code //}. {@code RD} gives back a debit and {@code RC}
 * takes back a credit. A line is of the day of its entry date; without one, of its value date.
 */
final class Mt940 implements StatementFile {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15},\\d{0,2}");
    private static final Pattern TYPE = Pattern.compile("[A-Z]");
    private static final Pattern SUBFIELD = Pattern.compile("\\?\\d\\d");

    private final Mt940Tags tags;
    private final Deque<StatementPart> parts = new ArrayDeque<>();
    private boolean over;

    private String account = "";
    private String number = "";
    private int page = 1;
    private @Nullable Tag line61;

    Mt940(Reader text) {
        this.tags = new Mt940Tags(text);
    }

    @Override
    public @Nullable StatementPart next() throws IOException {
        while (parts.isEmpty() && !over) {
            Tag tag = tags.next();
            if (tag == null) {
                end();
            } else {
                take(tag);
            }
        }
        return parts.poll();
    }

    private void end() {
        over = true;
        endOfLine("");
        if (tags.isUnreadable()) {
            parts.add(StatementPart.Fault.of(tags.line(), null, "statement-unreadable"));
        }
    }

    private void take(Tag tag) {
        if (tag.name().equals("86")) {
            // After the closing balance it is about the statement as a whole.
            endOfLine(tag.value());
            return;
        }
        endOfLine("");
        switch (tag.name()) {
            case "20" -> {
                account = "";
                number = "";
                page = 1;
            }
            case "25", "25P" ->
                account = tag.value().lines().findFirst().orElse("").strip();
            case "28", "28C" -> numberAndPage(tag);
            case "60F", "60M" -> opening(tag);
            case "61" -> line61 = tag;
            case "62F", "62M" -> closing(tag);
            default -> {
                // Available and forward balances say nothing about what was booked.
            }
        }
    }

    private void numberAndPage(Tag tag) {
        Field28C field = new Field28C(tag.value().strip());
        number = field.getComponent1() == null ? "" : field.getComponent1();
        String given = field.getComponent2();
        if (given != null && !given.matches("\\d{1,5}")) {
            parts.add(fault(tag, "statement-page-invalid"));
        } else {
            page = given == null ? 1 : Integer.parseInt(given);
        }
    }

    private void opening(Tag tag) {
        StatementPart.Balance balance = balance(tag);
        if (balance == null) {
            return;
        }
        if (tag.name().equals("60M") && page == 1) {
            parts.add(fault(tag, "statement-page-invalid"));
        }
        parts.add(new StatementPart.Opening(tag.line(), account, number, page, balance));
    }

    private void closing(Tag tag) {
        StatementPart.Balance balance = balance(tag);
        if (balance != null) {
            parts.add(new StatementPart.Closing(tag.line(), balance, tag.name().equals("62F")));
        }
    }

    /** All balances are written alike. */
    private StatementPart.@Nullable Balance balance(Tag tag) {
        Field60F field = new Field60F(tag.value().strip());
        LocalDate date = date(field.getDate());
        Long amount = amount(field.getAmount());
        int sign = switch (String.valueOf(field.getDCMark())) {
            case "C" -> 1;
            case "D" -> -1;
            default -> 0;
        };
        if (sign == 0 || date == null || amount == null || field.getCurrency() == null) {
            parts.add(fault(tag, "statement-balance-invalid"));
            return null;
        }
        return new StatementPart.Balance(field.getCurrency(), sign * amount, date);
    }

    /** @param information of {@code :86:}; empty if there is none */
    private void endOfLine(String information) {
        Tag tag = line61;
        line61 = null;
        if (tag != null) {
            parts.add(entry(tag, information));
        }
    }

    private StatementPart entry(Tag tag, String information) {
        Field61 field = new Field61(tag.value());
        Boolean credit = switch (String.valueOf(field.getDebitCreditMark())) {
            case "D", "RC" -> false;
            case "C", "RD" -> true;
            default -> null;
        };
        LocalDate day = day(field);
        Long amount = amount(field.getAmount());
        if (credit == null
                || day == null
                || field.getTransactionType() == null
                || !TYPE.matcher(field.getTransactionType()).matches()) {
            return fault(tag, "statement-entry-invalid");
        }
        if (amount == null || amount == 0) {
            return fault(tag, "statement-amount-invalid");
        }
        String transactionId = field.getReferenceOfTheAccountServicingInstitution();
        if (transactionId == null || transactionId.isBlank() || transactionId.equals("NONREF")) {
            return fault(tag, "statement-entry-without-number");
        }
        return new StatementPart.Entry(
                tag.line(),
                new StatementLine(
                        transactionId.strip(),
                        day.atStartOfDay(Jakarta.ZONE).toInstant(),
                        credit,
                        Rupiah.of(amount),
                        remark(information),
                        texts(information, field.getSupplementaryDetails()),
                        null,
                        null));
    }

    /** What is looked for may stand in one line, or be broken where the line is full. */
    private static List<String> texts(String information, @Nullable String details) {
        String all = details == null ? information : information + "\n" + details;
        String plain = SUBFIELD.matcher(all).replaceAll("\n");
        return List.of(plain, plain.replace("\n", ""));
    }

    private static String remark(String information) {
        return SUBFIELD.matcher(information).replaceAll(" ").replace('\n', ' ').strip();
    }

    /** The entry date has no year: it is the one by which it comes nearest to the value date. */
    private static @Nullable LocalDate day(Field61 field) {
        LocalDate value = date(field.getValueDate());
        String entry = field.getEntryDate();
        if (value == null || entry == null) {
            return value;
        }
        try {
            MonthDay booked =
                    MonthDay.of(Integer.parseInt(entry.substring(0, 2)), Integer.parseInt(entry.substring(2, 4)));
            return Stream.of(value.getYear() - 1, value.getYear(), value.getYear() + 1)
                    .map(booked::atYear)
                    .min(Comparator.comparingLong(day -> Math.abs(day.toEpochDay() - value.toEpochDay())))
                    .orElseThrow();
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text, DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whole rupiah; null if it is no amount, or has cents. */
    private static @Nullable Long amount(@Nullable String text) {
        if (text == null || !AMOUNT.matcher(text).matches()) {
            return null;
        }
        BigDecimal amount = new BigDecimal(text.endsWith(",") ? text.replace(",", "") : text.replace(',', '.'));
        return amount.stripTrailingZeros().scale() > 0 ? null : amount.longValueExact();
    }

    private static StatementPart.Fault fault(Tag tag, String code) {
        return StatementPart.Fault.of(tag.line(), ":" + tag.name() + ":", code);
    }
}
