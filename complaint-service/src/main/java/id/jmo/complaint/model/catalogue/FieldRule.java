package id.jmo.complaint.model.catalogue;

import id.jmo.platform.values.IsoForms;
import id.jmo.platform.values.Kpj;
import id.jmo.platform.values.Nik;
import id.jmo.platform.values.PersonName;
import id.jmo.platform.values.PhoneNumber;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One field of the form of a kind. All values are texts: a number is written in digits, a date as ISO 8601.
 *
 * @param name as the API names it, in camel case
 * @param most the greatest length of a text, or the greatest value of a number or an amount
 * @param identifiesReporter whether the value may show who reports: hidden together with the reporter
 * @param choices of a {@link Type#CHOICE}; empty for the other types
 */
public record FieldRule(
        String name,
        Type type,
        boolean required,
        long most,
        boolean identifiesReporter,
        Localised label,
        Localised help,
        List<Choice> choices) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,15}");
    private static final Pattern EMPLOYER_NUMBER = Pattern.compile("[A-Z0-9]{6,12}");

    public FieldRule {
        choices = List.copyOf(choices);
    }

    /** What a value looks like. */
    public enum Type {
        TEXT,
        /** A person's full name. */
        NAME,
        /** A day that is not in the future. */
        PAST_DATE,
        /** A month that is not in the future, such as 2026-08. */
        PAST_MONTH,
        NUMBER,
        /** Whole rupiah. */
        AMOUNT,
        CHOICE,
        NIK,
        KPJ,
        PHONE,
        /** NPP (Nomor Pendaftaran Perusahaan). */
        EMPLOYER_NUMBER
    }

    /** One of the values that may be chosen. */
    public record Choice(String id, Localised label) {}

    /** What is wrong with a value: the code of its text, and the limit that was passed, where there is one. */
    public record Fault(String code, Object limit) {

        static Fault of(String code) {
            return new Fault(code, "");
        }
    }

    /**
     * The fault of a value that is given.
     *
     * @param today in Jakarta
     */
    public Optional<Fault> faultOf(String value, LocalDate today) {
        return switch (type) {
            case TEXT -> PlainText.faultOf(value, 1, most);
            case NAME -> fault(!PersonName.isWellFormed(value), "name-form");
            case PAST_DATE -> dateFault(value, today);
            case PAST_MONTH -> monthFault(value, today);
            case NUMBER, AMOUNT -> numberFault(value);
            case CHOICE ->
                fault(choices.stream().noneMatch(choice -> choice.id().equals(value)), "unknown-choice");
            case NIK -> fault(!Nik.isWellFormed(value), "nik-form");
            case KPJ -> fault(!Kpj.isWellFormed(value), "kpj-form");
            case PHONE -> fault(!PhoneNumber.isWellFormed(value), "phone-form");
            case EMPLOYER_NUMBER -> fault(!EMPLOYER_NUMBER.matcher(value).matches(), "employer-number-form");
        };
    }

    private Optional<Fault> numberFault(String value) {
        if (!DIGITS.matcher(value).matches()) {
            return fault(true, "whole-number");
        }
        return Long.parseLong(value) > most ? Optional.of(new Fault("number-too-large", most)) : Optional.empty();
    }

    private static Optional<Fault> dateFault(String value, LocalDate today) {
        try {
            return fault(IsoForms.date(value).isAfter(today), "past-or-present");
        } catch (IllegalArgumentException malformed) {
            return fault(true, "date");
        }
    }

    private static Optional<Fault> monthFault(String value, LocalDate today) {
        try {
            return fault(IsoForms.month(value).isAfter(YearMonth.from(today)), "past-or-present");
        } catch (IllegalArgumentException malformed) {
            return fault(true, "month");
        }
    }

    private static Optional<Fault> fault(boolean faulty, String code) {
        return faulty ? Optional.of(Fault.of(code)) : Optional.empty();
    }
}
