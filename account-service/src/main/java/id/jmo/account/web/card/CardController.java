package id.jmo.account.web.card;

import id.jmo.account.application.card.ShowCard;
import id.jmo.account.model.card.MemberCard;
import id.jmo.platform.documents.Letter;
import id.jmo.platform.documents.PdfLetters;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The member's own digital card. Each reading has a fresh code by which anybody can check the card for a short time. */
@RestController
@RequestMapping("/api/v1/members/me/card")
@ForRole(Role.MEMBER)
@Tag(name = "Digital card")
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
class CardController {

    private final ShowCard showCard;
    private final CardTexts texts;
    private final CardPicture picture;
    private final PdfLetters letters;
    private final String checkAddress;

    CardController(
            ShowCard showCard,
            CardTexts texts,
            CardPicture picture,
            PdfLetters letters,
            @Value("${jmo.card.check-address}") String checkAddress) {
        this.showCard = showCard;
        this.texts = texts;
        this.picture = picture;
        this.letters = letters;
        this.checkAddress = checkAddress;
    }

    /** Reads the member's digital card. */
    @GetMapping
    CardView readCard(@CurrentMember MemberId me) {
        ShowCard.Shown shown = showCard.onScreen(me);
        return CardView.of(shown, url(shown));
    }

    /** Reads the card as a picture with its QR code. */
    @GetMapping(path = "/picture", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> readCardPicture(@CurrentMember MemberId me, Locale locale) {
        ShowCard.Shown shown = showCard.onScreen(me);
        return file(
                MediaType.IMAGE_PNG,
                "png",
                picture.png(
                        texts.text(locale, "title"),
                        shown.card().name().text(),
                        texts.lines(locale, shown),
                        url(shown)));
    }

    /** Reads the card as PDF, to be printed or handed to an employer: its code is valid for longer than that on a screen. */
    @GetMapping(path = "/document", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> readCardDocument(@CurrentMember MemberId me, Locale locale) {
        ShowCard.Shown shown = showCard.onPaper(me);
        return file(MediaType.APPLICATION_PDF, "pdf", letters.print(letter(shown, locale)));
    }

    private Letter letter(ShowCard.Shown shown, Locale locale) {
        MemberCard card = shown.card();
        List<Letter.Fact> facts = Stream.concat(
                        Stream.of(texts.name(locale, card)), texts.lines(locale, shown).stream())
                .map(line -> new Letter.Fact(line.name(), line.value()))
                .toList();
        return new Letter(
                Language.of(locale.getLanguage()).orElse(Language.INDONESIAN),
                card.kpj().digits(),
                Jakarta.dateOf(card.asOf()),
                List.of(),
                texts.text(locale, "title"),
                List.of(new Letter.Part.Facts(facts), new Letter.Part.Paragraph(texts.text(locale, "terms"))),
                List.of(),
                Optional.of(new Letter.Check(url(shown), null)));
    }

    private String url(ShowCard.Shown shown) {
        return checkAddress + shown.code() + "/page";
    }

    private static ResponseEntity<byte[]> file(MediaType type, String extension, byte[] content) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("jmo-card." + extension)
                                .build()
                                .toString())
                .contentType(type)
                .body(content);
    }
}
