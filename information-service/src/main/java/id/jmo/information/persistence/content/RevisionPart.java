package id.jmo.information.persistence.content;

import id.jmo.information.model.Bilingual;
import id.jmo.information.model.content.Audience;
import id.jmo.information.model.content.AudienceSegment;
import id.jmo.information.model.content.BenefitProgramme;
import id.jmo.information.model.content.Content;
import id.jmo.information.model.content.Details;
import id.jmo.information.model.content.Figure;
import id.jmo.information.model.content.Validity;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an item says, at rest: one part for each kind that has details, and at most one of them present. */
record RevisionPart(
        Bilingual title,
        Bilingual summary,
        Bilingual body,
        @Nullable String image,
        @Nullable BenefitPart benefit,
        @Nullable PromoPart promo,
        @Nullable ChannelPart channel) {

    record BenefitPart(BenefitProgramme programme, List<Figure> figures, List<String> articles) {}

    record PromoPart(
            String merchant, Instant from, Instant until, List<AudienceSegment> segments, boolean activeOnly) {}

    record ChannelPart(String contact, @Nullable Bilingual hours) {}

    static RevisionPart of(Content content) {
        Details details = content.details();
        return new RevisionPart(
                content.title(),
                content.summary(),
                content.body(),
                content.image(),
                details instanceof Details.Benefit benefit
                        ? new BenefitPart(benefit.programme(), benefit.figures(), benefit.articles())
                        : null,
                details instanceof Details.Promo promo ? promo(promo) : null,
                details instanceof Details.Channel channel
                        ? new ChannelPart(channel.contact(), channel.hours())
                        : null);
    }

    private static PromoPart promo(Details.Promo promo) {
        return new PromoPart(
                promo.merchant(),
                promo.validity().from(),
                promo.validity().until(),
                promo.audience().segments().stream().sorted().toList(),
                promo.audience().activeOnly());
    }

    Content toContent() {
        return new Content(title, summary, body, image, details());
    }

    private Details details() {
        if (benefit != null) {
            return new Details.Benefit(
                    benefit.programme(),
                    Objects.requireNonNullElse(benefit.figures(), List.of()),
                    Objects.requireNonNullElse(benefit.articles(), List.of()));
        }
        if (promo != null) {
            return new Details.Promo(
                    promo.merchant(),
                    new Validity(promo.from(), promo.until()),
                    new Audience(Set.copyOf(promo.segments()), promo.activeOnly()));
        }
        return channel != null ? new Details.Channel(channel.contact(), channel.hours()) : new Details.None();
    }
}
