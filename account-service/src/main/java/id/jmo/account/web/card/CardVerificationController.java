package id.jmo.account.web.card;

import static java.util.Objects.requireNonNull;

import id.jmo.account.application.card.CardCodes;
import id.jmo.account.application.card.VerifyCard;
import id.jmo.account.model.card.CardValidity;
import id.jmo.platform.problems.PublicPage;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check of digital cards, for whoever is shown one. It says whether the code is good, and nothing of the member. */
@RestController
@RequestMapping("/api/v1/member-cards/verification/{code}")
@Tag(name = "Card verification")
class CardVerificationController {

    private final VerifyCard verifyCard;
    private final Map<CardValidity, PublicPage> pages = new EnumMap<>(Map.of(
            CardValidity.VALID, new PublicPage("card-valid"),
            CardValidity.EXPIRED, new PublicPage("card-expired"),
            CardValidity.FORGED, new PublicPage("card-forged")));

    CardVerificationController(VerifyCard verifyCard) {
        this.verifyCard = verifyCard;
    }

    record CardVerificationView(CardValidity validity) {}

    /** Checks the code of a digital card. */
    @GetMapping
    @PermitAll
    CardVerificationView verifyCard(
            @Schema(example = "eyJraWQiOiIxNzk2MTYwMDAwIiwiYWxnIjoiRVMyNTYifQ.eyJleHAiOjE3OTYyNTYzMDB9.c2lnbmF0dXJl")
                    @PathVariable
                    @Size(max = CardCodes.LONGEST)
                    String code) {
        return new CardVerificationView(verifyCard.verify(code));
    }

    /** Where the QR code leads: the same answer as a page. No part of the API that apps call. */
    @GetMapping(path = "/page", produces = MediaType.TEXT_HTML_VALUE)
    @PermitAll
    @Hidden
    ResponseEntity<String> verifyCardOnPage(@PathVariable String code, Locale locale) {
        return requireNonNull(pages.get(verifyCard.verify(code))).in(locale);
    }
}
