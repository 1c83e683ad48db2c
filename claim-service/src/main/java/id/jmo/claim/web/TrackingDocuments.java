package id.jmo.claim.web;

import id.jmo.claim.model.Claim;
import id.jmo.claim.model.PayoutAccount;
import id.jmo.platform.documents.Letter;
import id.jmo.platform.documents.PdfLetters;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Rupiah;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Prints a claim with what has happened to it, for the member to keep or to show. Nobody needs to check it: it proves no payment,
 * so it bears no code. The account is masked, as on the screen.
 */
@Component
class TrackingDocuments {

    private final ClaimViews views;
    private final ClaimTexts texts;
    private final PdfLetters letters;
    private final Clock clock;

    TrackingDocuments(ClaimViews views, ClaimTexts texts, PdfLetters letters, Clock clock) {
        this.views = views;
        this.texts = texts;
        this.letters = letters;
        this.clock = clock;
    }

    ResponseEntity<byte[]> pdf(Claim claim, Locale locale) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .body(letters.print(letter(claim, locale)));
    }

    private Letter letter(Claim claim, Locale locale) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.INDONESIAN);
        ClaimView view = views.claim(claim, locale);
        DateTimeFormatter minute = DateTimeFormatter.ofPattern("d MMMM uuuu HH.mm 'WIB'", language.locale());
        return new Letter(
                language,
                claim.id().toString(),
                Jakarta.today(clock),
                List.of(claim.account().holderName().reveal()),
                text(locale, "subject"),
                List.of(
                        new Letter.Part.Facts(facts(claim, view, minute, locale)),
                        new Letter.Part.Heading(text(locale, "timeline")),
                        new Letter.Part.Table(
                                List.of(text(locale, "at"), text(locale, "phase"), text(locale, "event")),
                                views.timeline(claim, locale).entries().stream()
                                        .map(entry ->
                                                List.of(minute.format(entry.at()), entry.phaseLabel(), event(entry)))
                                        .toList()),
                        new Letter.Part.Paragraph(texts.text(
                                locale,
                                "claim.document.state",
                                Map.of("at", minute.format(Jakarta.at(clock.instant())))))),
                List.of(),
                Optional.empty());
    }

    private List<Letter.Fact> facts(Claim claim, ClaimView view, DateTimeFormatter minute, Locale locale) {
        List<Letter.Fact> facts = new ArrayList<>(List.of(
                fact(locale, "status", view.phaseLabel()),
                fact(locale, "cause", view.cause().text()),
                fact(locale, "submitted", minute.format(view.submittedAt()))));
        if (claim.isOpen()) {
            facts.add(fact(locale, "pay-by", minute.format(view.payBy())));
        }
        ClaimView.Amounts amounts = view.amounts();
        if (amounts != null) {
            facts.add(fact(locale, "gross", amounts.gross()));
            facts.add(fact(locale, "tax", amounts.tax()));
            facts.add(fact(locale, "net", amounts.net()));
        }
        facts.add(fact(locale, "account", account(claim.account())));
        return facts;
    }

    /** As {@code 014 · ******7890}. */
    private static String account(PayoutAccount account) {
        return account.bankCode() + " · " + account.accountNumber().masked();
    }

    /** With its reasons and the officer's note, each in a line of its own. */
    private static String event(TimelineView.Entry entry) {
        return Stream.of(
                        Stream.of(entry.text()),
                        entry.reasons().stream().map(ClaimTexts.Coded::text),
                        Optional.ofNullable(entry.note()).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Letter.Fact fact(Locale locale, String name, Rupiah amount) {
        return fact(locale, name, amount.toString());
    }

    private Letter.Fact fact(Locale locale, String name, String value) {
        return new Letter.Fact(text(locale, name), value);
    }

    private String text(Locale locale, String name) {
        return texts.text(locale, "claim.document." + name);
    }
}
