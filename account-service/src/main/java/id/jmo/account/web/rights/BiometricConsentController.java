package id.jmo.account.web.rights;

import id.jmo.account.application.rights.KeepBiometricConsent;
import id.jmo.platform.keycloakspringadapter.Audited;
import id.jmo.platform.keycloakspringadapter.CurrentMember;
import id.jmo.platform.keycloakspringadapter.ForRole;
import id.jmo.platform.keycloakspringadapter.Role;
import id.jmo.platform.problems.ProblemResponse;
import id.jmo.platform.problems.ProblemTexts;
import id.jmo.platform.values.Consent;
import id.jmo.platform.values.ConsentHistory;
import id.jmo.platform.values.Jakarta;
import id.jmo.platform.values.MemberId;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the member's face may be recognised. */
@RestController
@RequestMapping("/api/v1/members/me/biometric-consent")
@ForRole(Role.MEMBER)
@Tag(name = "Consents")
@ProblemResponse(status = HttpStatus.NOT_FOUND, codes = "member-not-found")
class BiometricConsentController {

    private final KeepBiometricConsent consents;
    private final ProblemTexts texts;

    BiometricConsentController(KeepBiometricConsent consents, ProblemTexts texts) {
        this.consents = consents;
        this.texts = texts;
    }

    /**
     * The member's consents that their face is recognised.
     *
     * @param holds whether one holds now
     * @param consents the newest first, at most 100
     */
    record BiometricConsentView(boolean holds, List<ConsentView> consents) {}

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

    /** Reads the member's consents that their face is recognised. */
    @GetMapping
    BiometricConsentView readBiometricConsent(@CurrentMember MemberId me, Locale locale) {
        return view(consents.of(me), locale);
    }

    /** Consents that the member's face is recognised. An officer enrols the reference photo anew. */
    @Audited
    @PutMapping
    BiometricConsentView giveBiometricConsent(@CurrentMember MemberId me, Locale locale) {
        return view(consents.give(me), locale);
    }

    /**
     * Withdraws that consent: the reference photo, what was computed from it and all selfies are erased, and claims are made at a
     * branch. A claim whose selfie has been verified goes on.
     */
    @Audited
    @DeleteMapping
    BiometricConsentView withdrawBiometricConsent(@CurrentMember MemberId me, Locale locale) {
        return view(consents.withdraw(me), locale);
    }

    private BiometricConsentView view(ConsentHistory history, Locale locale) {
        return new BiometricConsentView(
                history.holds(),
                history.consents().reversed().stream()
                        .map(consent -> new ConsentView(
                                consent.version(),
                                textOf(consent, texts, locale),
                                time(consent.givenAt()),
                                time(consent.withdrawnAt())))
                        .toList());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : Jakarta.at(instant);
    }

    /** Texts of old versions stay in the messages as long as anybody has agreed to them. */
    static String textOf(Consent consent, ProblemTexts texts, Locale locale) {
        return texts.get(locale, "consent.biometrics." + consent.version(), Map.of());
    }
}
