package id.jmo.accident.web;

import id.jmo.accident.application.ReadAccidents;
import id.jmo.accident.model.Accident;
import id.jmo.accident.model.Guarantee;
import id.jmo.accident.model.MemberFacts;
import id.jmo.platform.documents.DocumentCodes;
import id.jmo.platform.documents.Letter;
import id.jmo.platform.documents.PdfLetters;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints letters of guarantee. */
@Component
class GuaranteeLetters {

    /** The kind of document that the codes are made for. */
    static final String KIND = "guarantee-letter";

    private final ReadAccidents accidents;
    private final AccidentTexts texts;
    private final PdfLetters letters;
    private final DocumentCodes codes;
    private final String checkAddress;

    GuaranteeLetters(
            ReadAccidents accidents,
            AccidentTexts texts,
            PdfLetters letters,
            DocumentCodes codes,
            @Value("${jmo.accident.guarantee.check-address}") String checkAddress) {
        this.accidents = accidents;
        this.texts = texts;
        this.letters = letters;
        this.codes = codes;
        this.checkAddress = checkAddress;
    }

    ResponseEntity<byte[]> pdf(Accident accident, Guarantee guarantee, Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(letters.print(letter(accident, guarantee, locale)));
    }

    private Letter letter(Accident accident, Guarantee guarantee, Locale locale) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.INDONESIAN);
        Optional<MemberFacts> patient = accidents.memberOf(accident);
        String code = codes.code(KIND, guarantee.id(), guarantee.validUntil());
        return new Letter(
                language,
                numberOf(accident, guarantee),
                Jakarta.dateOf(guarantee.issuedAt()),
                List.of(guarantee.facilityName(), guarantee.facilityCode()),
                text(locale, "subject"),
                List.of(
                        new Letter.Part.Paragraph(text(locale, "promise")),
                        new Letter.Part.Facts(List.of(
                                fact(
                                        locale,
                                        "patient",
                                        patient.map(it -> it.name().reveal()).orElse("-")),
                                fact(
                                        locale,
                                        "kpj",
                                        patient.map(it -> it.kpj().masked()).orElse("-")),
                                fact(locale, "case", accident.number().text()),
                                fact(
                                        locale,
                                        "happened-on",
                                        date(accident.incident().on(), language)),
                                fact(locale, "valid-until", date(guarantee.validUntil(), language)))),
                        new Letter.Part.Paragraph(text(locale, "terms"))),
                List.of(text(locale, "signatory")),
                Optional.of(new Letter.Check(checkAddress + code, code)));
    }

    /** The letters of a case are numbered. */
    private static String numberOf(Accident accident, Guarantee guarantee) {
        return "SJ/" + accident.number() + "/" + (accident.guarantees().indexOf(guarantee) + 1);
    }

    private Letter.Fact fact(Locale locale, String name, String value) {
        return new Letter.Fact(text(locale, name), value);
    }

    private String text(Locale locale, String key) {
        return texts.text(locale, "accident.guarantee." + key, Map.of());
    }

    private static String date(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }
}
