package id.jmo.contribution.web.worker;

import com.ibm.icu.text.RuleBasedNumberFormat;
import id.jmo.contribution.application.member.MemberRecord;
import id.jmo.contribution.model.bill.Bill;
import id.jmo.contribution.model.bill.BillState;
import id.jmo.contribution.model.bill.Payer;
import id.jmo.platform.documents.Letter;
import id.jmo.platform.documents.PdfLetters;
import id.jmo.platform.problems.Problem;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Prints receipts of paid bills, with the fields of receipts of the branches as far as they have a meaning here: number, payer,
 * what it is for, amount in figures and words, when the bank received it, payment code and reference, print date. A branch, an
 * officer and a copy's number there are none of: nobody at a counter took the money.
 */
@Component
class Receipts {

    private final MemberRecord members;
    private final PdfLetters letters;
    private final ProblemTexts texts;
    private final Clock clock;

    Receipts(MemberRecord members, PdfLetters letters, ProblemTexts texts, Clock clock) {
        this.members = members;
        this.letters = letters;
        this.texts = texts;
        this.clock = clock;
    }

    ResponseEntity<byte[]> pdf(Bill bill, Locale locale) {
        if (!(bill.state() instanceof BillState.Paid paid)) {
            throw Problem.of(HttpStatus.CONFLICT, "bill-not-paid");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(letters.print(letter(bill, paid, locale)));
    }

    private Letter letter(Bill bill, BillState.Paid paid, Locale locale) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.INDONESIAN);
        return new Letter(
                language,
                bill.code().digits(),
                Jakarta.dateOf(paid.paidAt()),
                List.of(payer(bill)),
                text(locale, "subject"),
                List.of(
                        new Letter.Part.Facts(List.of(
                                fact(locale, "for", months(bill, language)),
                                fact(
                                        locale,
                                        "contributions",
                                        bill.amounts().contributions().toString()),
                                fact(locale, "credit", bill.amounts().credit().toString()),
                                fact(locale, "amount", bill.amount().toString()),
                                fact(locale, "in-words", inWords(bill.amount(), language)),
                                fact(locale, "received-on", date(Jakarta.dateOf(paid.paidAt()), language)),
                                fact(locale, "payment-code", bill.code().digits()),
                                fact(locale, "reference", paid.reference().text()),
                                fact(locale, "printed-on", date(Jakarta.today(clock), language)))),
                        new Letter.Part.Paragraph(text(locale, "valid"))),
                List.of(),
                Optional.empty());
    }

    private String payer(Bill bill) {
        return switch (bill.payer()) {
            case Payer.Worker(var member) ->
                members.find(member).map(facts -> facts.name().reveal()).orElse("-");
            case Payer.OfEmployer(var employer) -> employer.name();
        };
    }

    private static String months(Bill bill, Language language) {
        DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM uuuu", language.locale());
        return bill.months().stream()
                .map((YearMonth each) -> month.format(each))
                .collect(Collectors.joining(", "));
    }

    /** As {@code tiga puluh enam ribu tiga ratus rupiah}. */
    static String inWords(Rupiah amount, Language language) {
        return new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT).format(amount.amount())
                + " rupiah";
    }

    private Letter.Fact fact(Locale locale, String name, String value) {
        return new Letter.Fact(text(locale, name), value);
    }

    private String text(Locale locale, String key) {
        return texts.get(locale, "contribution.receipt." + key, Map.of());
    }

    private static String date(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }
}
