package id.jmo.complaint.web.compliance;

import id.jmo.complaint.model.compliance.ComplianceCase;
import id.jmo.complaint.model.compliance.Fine;
import id.jmo.complaint.model.compliance.IssuedLetter;
import id.jmo.complaint.model.compliance.LetterKind;
import id.jmo.platform.documents.DocumentCodes;
import id.jmo.platform.documents.Letter;
import id.jmo.platform.documents.PdfLetters;
import id.jmo.platform.values.Jakarta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints the letters of compliance cases. They speak of the employer, and of no reporter. */
@Component
class ComplianceLetters {

    /** The kind of document that the codes are made for. */
    static final String KIND = "compliance-letter";

    private final ComplianceTexts texts;
    private final PdfLetters letters;
    private final DocumentCodes codes;
    private final String checkAddress;

    ComplianceLetters(
            ComplianceTexts texts,
            PdfLetters letters,
            DocumentCodes codes,
            @Value("${jmo.compliance.check-address}") String checkAddress) {
        this.texts = texts;
        this.letters = letters;
        this.codes = codes;
        this.checkAddress = checkAddress;
    }

    byte[] pdf(ComplianceCase of, IssuedLetter issued, Locale locale) {
        return letters.print(letter(of, issued, locale));
    }

    private Letter letter(ComplianceCase of, IssuedLetter issued, Locale locale) {
        String kind = "letter." + issued.kind().name();
        String code = codes.code(KIND, issued.id(), issued.date());
        return new Letter(
                ComplianceTexts.language(locale),
                issued.number(),
                Jakarta.dateOf(issued.issuedAt()),
                addressee(of, issued.kind(), locale),
                texts.text(locale, kind),
                List.of(
                        new Letter.Part.Paragraph(texts.text(locale, kind + ".says")),
                        new Letter.Part.Facts(facts(of, issued, locale)),
                        new Letter.Part.Paragraph(texts.text(locale, kind + ".asks"))),
                List.of(texts.text(locale, "letter.signatory")),
                Optional.of(new Letter.Check(checkAddress + code, code)));
    }

    /** What concerns public services goes to those who grant them. */
    private List<String> addressee(ComplianceCase of, LetterKind kind, Locale locale) {
        return switch (kind) {
            case VISIT_NOTICE, FIRST_WARNING, SECOND_WARNING, FINE ->
                List.of(
                        texts.text(locale, "letter.head-of"),
                        of.employer().name().reveal(),
                        of.employer().address().reveal(),
                        of.employer().city().reveal());
            case WITHHOLDING_REQUEST, RESTORATION_REQUEST ->
                List.of(
                        texts.text(locale, "letter.granting-authority"),
                        of.employer().city().reveal());
        };
    }

    private List<Letter.Fact> facts(ComplianceCase of, IssuedLetter issued, Locale locale) {
        List<Letter.Fact> facts = new ArrayList<>();
        facts.add(fact(locale, "case", of.number().text()));
        facts.add(fact(locale, "employer", of.employer().name().reveal()));
        facts.add(fact(locale, "address", of.employer().address().reveal()));
        facts.add(fact(locale, "city", of.employer().city().reveal()));
        facts.add(fact(locale, "date." + issued.kind().name(), ComplianceTexts.date(locale, issued.date())));
        issued.fine().ifPresent(fine -> facts.addAll(facts(fine, locale)));
        issued.services().stream()
                .sorted()
                .map(service -> fact(locale, "service", texts.text(locale, "service." + service.name())))
                .forEach(facts::add);
        return facts;
    }

    private List<Letter.Fact> facts(Fine fine, Locale locale) {
        return List.of(
                fact(locale, "amount", fine.amount().toString()),
                fact(locale, "basis", fine.basis().reveal()));
    }

    private Letter.Fact fact(Locale locale, String name, String value) {
        return new Letter.Fact(texts.text(locale, "fact." + name), value);
    }
}
