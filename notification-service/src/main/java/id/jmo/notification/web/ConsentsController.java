package id.jmo.notification.web;

import id.jmo.notification.application.KeepConsents;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Consent;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the member consented to, and when. */
@RestController
@RequestMapping("/api/v1/notifications/consents")
@ForRole(Role.MEMBER)
@Tag(name = "Consents")
class ConsentsController {

    private final KeepConsents consents;
    private final ProblemTexts texts;

    ConsentsController(KeepConsents consents, ProblemTexts texts) {
        this.consents = consents;
        this.texts = texts;
    }

    /**
     * The member's consents to promotions by e-mail and push message.
     *
     * @param holds whether one holds now
     * @param consents the newest first, at most 100
     */
    record ConsentsView(boolean holds, List<ConsentView> consents) {}

    /**
     * A consent.
     *
     * @param version of the text
     * @param text what the member agreed to, in the language of the request
     * @param givenAt null if it was given before consents were recorded
     * @param withdrawnAt null as long as it holds
     */
    record ConsentView(
            String version,
            String text,
            @Nullable OffsetDateTime givenAt,
            @Nullable OffsetDateTime withdrawnAt) {}

    /**
     * Lists the member's consents to promotions. They are given and withdrawn with the preferences, and withdrawn with the link
     * in each promotional mail; a withdrawal acts at once.
     */
    @GetMapping
    ConsentsView listConsents(@CurrentMember MemberId me, Locale locale) {
        var history = consents.of(me);
        return new ConsentsView(
                history.holds(),
                history.consents().reversed().stream()
                        .map(consent -> view(consent, locale))
                        .toList());
    }

    private ConsentView view(Consent consent, Locale locale) {
        return new ConsentView(
                consent.version(),
                textOf(consent, texts, locale),
                time(consent.givenAt()),
                time(consent.withdrawnAt()));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : Jakarta.at(instant);
    }

    /** Texts of old versions stay in the messages as long as anybody has agreed to them. */
    static String textOf(Consent consent, ProblemTexts texts, Locale locale) {
        return texts.get(locale, "consent.promotions." + consent.version(), Map.of());
    }
}
