package id.jmo.account.config;

import id.jmo.account.model.registration.TermsOfUse;
import id.jmo.account.model.registration.TermsOfUseVersions;
import id.jmo.platform.values.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * {@code jmo.terms-of-use}: the terms on which accounts are created.
 *
 * @param versions all that anybody may have accepted
 */
@Validated
@ConfigurationProperties("jmo.terms-of-use")
record TermsOfUseProperties(@NotEmpty List<@Valid Version> versions) {

    /**
     * A version.
     *
     * @param from the day from which it is in force
     * @param source where the text comes from
     * @param sample whether it is ours in place of the official one
     * @param id in Indonesian
     * @param en in English
     */
    record Version(
            @NotBlank String version,
            @NotNull LocalDate from,
            @NotBlank String source,
            boolean sample,
            @NotNull @Valid Text id,
            @NotNull @Valid Text en) {

        TermsOfUse toTerms() {
            return new TermsOfUse(
                    version,
                    from,
                    source,
                    sample,
                    Map.of(Language.INDONESIAN, id.toText(), Language.ENGLISH, en.toText()));
        }
    }

    record Text(@NotBlank String title, @NotEmpty List<@NotBlank String> points) {

        TermsOfUse.Text toText() {
            return new TermsOfUse.Text(title, points);
        }
    }

    TermsOfUseVersions toVersions() {
        return new TermsOfUseVersions(versions.stream().map(Version::toTerms).toList());
    }
}
