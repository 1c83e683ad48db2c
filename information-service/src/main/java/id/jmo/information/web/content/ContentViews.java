package id.jmo.information.web.content;

import id.jmo.information.application.content.Markdown;
import id.jmo.information.model.Bilingual;
import id.jmo.information.model.content.AudienceSegment;
import id.jmo.information.model.content.BenefitProgramme;
import id.jmo.information.model.content.Content;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.Details;
import id.jmo.information.model.content.Publication;
import id.jmo.information.web.TextsView;
import id.jmo.platform.values.Jakarta;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What readers get. */
final class ContentViews {

    static final String IMAGES = "/api/v1/information/images/";

    private ContentViews() {}

    /** @param source where the figure stands: an article, or the page that was read */
    record FigureView(TextsView label, TextsView value, String source) {}

    /** @param articles the regulations that the page rests on */
    record BenefitView(BenefitProgramme programme, List<FigureView> figures, List<String> articles) {}

    /**
     * @param validUntil the first moment at which it is over
     * @param segments whom it is for; everybody if empty
     */
    record PromoView(
            String merchant,
            OffsetDateTime validFrom,
            OffsetDateTime validUntil,
            List<AudienceSegment> segments,
            boolean activeOnly) {}

    /** @param hours when it is served; null if always */
    record ChannelView(String contact, @Nullable TextsView hours) {}

    /**
     * A published item in a list.
     *
     * @param image its address, or null
     * @param publishedAt when it was published first
     * @param updatedAt when what it says now was published
     */
    record ContentCard(
            ContentId contentId,
            ContentKind kind,
            String slug,
            TextsView title,
            TextsView summary,
            @Nullable String image,
            @Nullable PromoView promo,
            @Nullable ChannelView channel,
            OffsetDateTime publishedAt,
            OffsetDateTime updatedAt) {}

    /**
     * A published item.
     *
     * @param html the text as HTML that is safe to insert into a page
     * @param image its address, or null
     * @param publishedAt when it was published first
     * @param updatedAt when what it says now was published
     */
    record ContentView(
            ContentId contentId,
            ContentKind kind,
            String slug,
            TextsView title,
            TextsView summary,
            TextsView html,
            @Nullable String image,
            @Nullable BenefitView benefit,
            @Nullable PromoView promo,
            @Nullable ChannelView channel,
            OffsetDateTime publishedAt,
            OffsetDateTime updatedAt) {}

    static ContentCard card(ContentItem item) {
        Publication live = live(item);
        Content content = live.content();
        return new ContentCard(
                item.id(),
                item.kind(),
                item.slug(),
                TextsView.of(content.title()),
                TextsView.of(content.summary()),
                image(content),
                promo(content.details()),
                channel(content.details()),
                Jakarta.at(live.firstAt()),
                Jakarta.at(live.at()));
    }

    static ContentView view(ContentItem item) {
        Publication live = live(item);
        Content content = live.content();
        return new ContentView(
                item.id(),
                item.kind(),
                item.slug(),
                TextsView.of(content.title()),
                TextsView.of(content.summary()),
                html(content.body()),
                image(content),
                benefit(content.details()),
                promo(content.details()),
                channel(content.details()),
                Jakarta.at(live.firstAt()),
                Jakarta.at(live.at()));
    }

    static Publication live(ContentItem published) {
        return Objects.requireNonNull(published.live());
    }

    static TextsView html(Bilingual markdown) {
        return new TextsView(Markdown.html(markdown.indonesian()), Markdown.html(markdown.english()));
    }

    private static @Nullable String image(Content content) {
        return content.image() == null ? null : IMAGES + content.image();
    }

    static @Nullable BenefitView benefit(Details details) {
        return details instanceof Details.Benefit benefit
                ? new BenefitView(
                        benefit.programme(),
                        benefit.figures().stream()
                                .map(figure -> new FigureView(
                                        TextsView.of(figure.label()), TextsView.of(figure.value()), figure.source()))
                                .toList(),
                        benefit.articles())
                : null;
    }

    static @Nullable PromoView promo(Details details) {
        return details instanceof Details.Promo promo
                ? new PromoView(
                        promo.merchant(),
                        Jakarta.at(promo.validity().from()),
                        Jakarta.at(promo.validity().until()),
                        promo.audience().segments().stream().sorted().toList(),
                        promo.audience().activeOnly())
                : null;
    }

    static @Nullable ChannelView channel(Details details) {
        return details instanceof Details.Channel channel
                ? new ChannelView(channel.contact(), channel.hours() == null ? null : TextsView.of(channel.hours()))
                : null;
    }
}
