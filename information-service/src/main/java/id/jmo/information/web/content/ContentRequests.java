package id.jmo.information.web.content;

import id.jmo.information.model.Bilingual;
import id.jmo.information.model.content.Audience;
import id.jmo.information.model.content.AudienceSegment;
import id.jmo.information.model.content.BenefitProgramme;
import id.jmo.information.model.content.Content;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.Details;
import id.jmo.information.model.content.Figure;
import id.jmo.information.model.content.Validity;
import id.jmo.information.web.CrossFieldRules;
import id.jmo.information.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What editors send. Every text is there in both languages. */
final class ContentRequests {

    static final int LONGEST_BODY = 15_000;

    /** How many figures, articles and the like a page has at most. */
    private static final int MOST = 40;

    private ContentRequests() {}

    /** Of at most 160 characters, without markup. */
    record TitleTexts(
            @NotBlank @Size(max = 160) @PlainText String id,
            @NotBlank @Size(max = 160) @PlainText String en) {

        private Bilingual asText() {
            return new Bilingual(id, en);
        }
    }

    /** Of at most 500 characters, without markup. */
    record SummaryTexts(
            @NotBlank @Size(max = 500) @PlainText String id,
            @NotBlank @Size(max = 500) @PlainText String en) {

        private Bilingual asText() {
            return new Bilingual(id, en);
        }
    }

    /** Markdown (CommonMark with tables) of at most 15,000 characters, without HTML. */
    record BodyTexts(
            @NotBlank @Size(max = LONGEST_BODY) @MarkdownText
            String id,

            @NotBlank @Size(max = LONGEST_BODY) @MarkdownText
            String en) {

        private Bilingual asText() {
            return new Bilingual(id, en);
        }
    }

    /** @param source where the figure stands: an article, or the page that was read */
    record FigureRequest(
            @NotNull @Valid TitleTexts label,
            @NotNull @Valid TitleTexts value,
            @NotBlank @Size(max = 200) @PlainText String source) {}

    /** @param articles the regulations that the page rests on */
    record BenefitRequest(
            @NotNull BenefitProgramme programme,
            @NotNull @Size(max = MOST) List<@NotNull @Valid FigureRequest> figures,
            @NotNull @Size(max = MOST) List<@NotBlank @Size(max = 200) @PlainText String> articles) {

        private Details asDetails() {
            return new Details.Benefit(
                    programme,
                    figures.stream()
                            .map(figure -> new Figure(
                                    figure.label().asText(), figure.value().asText(), figure.source()))
                            .toList(),
                    articles);
        }
    }

    /**
     * @param validUntil the first moment at which it is over
     * @param segments whom it is for; everybody if empty
     * @param activeOnly whether only members with an active membership are meant
     */
    @CrossFieldRules
    record PromoRequest(
            @NotBlank @Size(max = 100) @PlainText String merchant,
            @NotNull Instant validFrom,
            @NotNull Instant validUntil,
            @NotNull Set<@NotNull AudienceSegment> segments,
            boolean activeOnly)
            implements CrossFieldRules.Checked {

        @Override
        @SuppressWarnings("ConstantValue") // Checked before the fields are known to be there.
        public void check(CrossFieldRules.Faults faults) {
            if (validFrom != null && validUntil != null && !validUntil.isAfter(validFrom)) {
                faults.add("validUntil", "ends-before-it-begins");
            }
        }

        private Details asDetails() {
            return new Details.Promo(merchant, new Validity(validFrom, validUntil), new Audience(segments, activeOnly));
        }
    }

    /**
     * @param contact what to dial, write to or open
     * @param hours when it is served; absent if always
     */
    record ChannelRequest(
            @NotBlank @Size(max = 200) @PlainText String contact,
            @Valid @Nullable TitleTexts hours) {

        private Details asDetails() {
            return new Details.Channel(contact, hours == null ? null : hours.asText());
        }
    }

    /**
     * What an item says. Of the last three, the one of the item's kind; news and questions have none.
     *
     * @param image the id of an uploaded image
     */
    record ContentFields(
            @NotNull @Valid TitleTexts title,
            @NotNull @Valid SummaryTexts summary,
            @NotNull @Valid BodyTexts body,
            @Pattern(regexp = "[0-9a-f]{64}") @Nullable String image,
            @Valid @Nullable BenefitRequest benefit,
            @Valid @Nullable PromoRequest promo,
            @Valid @Nullable ChannelRequest channel) {

        Content asContent() {
            return new Content(title.asText(), summary.asText(), body.asText(), image, details());
        }

        private Details details() {
            if (benefit != null) {
                return benefit.asDetails();
            }
            if (promo != null) {
                return promo.asDetails();
            }
            return channel != null ? channel.asDetails() : new Details.None();
        }

        /** Reports a part that the kind needs and that is missing, and those of other kinds. */
        void checkParts(ContentKind kind, CrossFieldRules.Faults faults) {
            check("benefit", benefit, kind == ContentKind.BENEFIT, faults);
            check("promo", promo, kind == ContentKind.PROMO, faults);
            check("channel", channel, kind == ContentKind.CHANNEL, faults);
        }

        private static void check(String name, @Nullable Object part, boolean needed, CrossFieldRules.Faults faults) {
            if (needed && part == null) {
                faults.add(name, "required");
            }
            if (!needed && part != null) {
                faults.add(name, "of-another-kind");
            }
        }
    }

    /** @param slug the address of the item, for ever */
    record NewContentRequest(
            @NotNull ContentKind kind,

            @NotNull @Size(min = 3, max = 100) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*", message = "slug-form")
            String slug,

            @NotNull @Valid ContentFields content) {}

    /** @param version the one that the editor has read */
    record EditRequest(
            @NotNull @Min(1) Long version, @NotNull @Valid ContentFields content) {}

    /** @param version the one that the editor has read */
    record MoveRequest(@NotNull @Min(1) Long version) {}

    /** @param reason for the author, in the reviewer's words */
    record ReturnRequest(
            @NotNull @Min(1) Long version,
            @NotBlank @Size(max = 500) @PlainText String reason) {}

    /** @param publishAt when to publish; at once if absent */
    record ApprovalRequest(
            @NotNull @Min(1) Long version, @Nullable Instant publishAt) {}
}
