package id.jmo.information.web.content;

import id.jmo.information.application.content.Contents.Versioned;
import id.jmo.information.model.content.Content;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.EditorialAction;
import id.jmo.information.model.content.EditorialLifecycle;
import id.jmo.information.model.content.EditorialStatus;
import id.jmo.information.model.content.Revision;
import id.jmo.information.web.TextsView;
import id.jmo.information.web.content.ContentViews.BenefitView;
import id.jmo.information.web.content.ContentViews.ChannelView;
import id.jmo.information.web.content.ContentViews.PromoView;
import id.jmo.platform.values.Jakarta;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What editors get. */
final class EditorialViews {

    private EditorialViews() {}

    /**
     * An item in a list.
     *
     * @param version what the next command on it must name
     * @param publishedRevision the number of the revision that readers see, or null
     */
    record EditorialCard(
            ContentId contentId,
            long version,
            ContentKind kind,
            String slug,
            EditorialStatus status,
            TextsView title,
            int revision,
            @Nullable Integer publishedRevision,
            OffsetDateTime changedAt) {}

    /**
     * What an item says, as it was written.
     *
     * @param body Markdown
     * @param html the same as readers will get it
     * @param image the id of an uploaded image, or null
     */
    record ContentFieldsView(
            TextsView title,
            TextsView summary,
            TextsView body,
            TextsView html,
            @Nullable String image,
            @Nullable BenefitView benefit,
            @Nullable PromoView promo,
            @Nullable ChannelView channel) {}

    /** @param editor the account that wrote it */
    record RevisionView(int number, String editor, OffsetDateTime at, ContentFieldsView content) {}

    /**
     * An item with its latest revision.
     *
     * @param version what the next command on it must name
     * @param authors the accounts that wrote since the last publication; none of them may approve
     * @param remark why the last review sent it back, or null
     * @param publishAt when it is to be published, or null
     * @param publishedRevision the number of the revision that readers see, or null
     * @param nextActions what can be done with it now
     */
    record EditorialView(
            ContentId contentId,
            long version,
            ContentKind kind,
            String slug,
            EditorialStatus status,
            RevisionView latest,
            List<String> authors,
            @Nullable String remark,
            @Nullable OffsetDateTime publishAt,
            @Nullable Integer publishedRevision,
            OffsetDateTime changedAt,
            List<EditorialAction> nextActions) {}

    static EditorialCard card(Versioned versioned) {
        ContentItem item = versioned.item();
        return new EditorialCard(
                item.id(),
                versioned.version(),
                item.kind(),
                item.slug(),
                item.status(),
                TextsView.of(item.latest().content().title()),
                item.latest().number(),
                publishedRevision(item),
                Jakarta.at(item.changedAt()));
    }

    static EditorialView view(Versioned versioned) {
        ContentItem item = versioned.item();
        Instant publishAt = item.publishAt();
        return new EditorialView(
                item.id(),
                versioned.version(),
                item.kind(),
                item.slug(),
                item.status(),
                revision(item.latest()),
                item.authors().stream().sorted().toList(),
                item.remark(),
                publishAt == null ? null : Jakarta.at(publishAt),
                publishedRevision(item),
                Jakarta.at(item.changedAt()),
                EditorialLifecycle.allowed(item.status()));
    }

    static RevisionView revision(Revision revision) {
        Content content = revision.content();
        return new RevisionView(
                revision.number(),
                revision.editor(),
                Jakarta.at(revision.at()),
                new ContentFieldsView(
                        TextsView.of(content.title()),
                        TextsView.of(content.summary()),
                        TextsView.of(content.body()),
                        ContentViews.html(content.body()),
                        content.image(),
                        ContentViews.benefit(content.details()),
                        ContentViews.promo(content.details()),
                        ContentViews.channel(content.details())));
    }

    private static @Nullable Integer publishedRevision(ContentItem item) {
        return item.live() == null ? null : item.live().revision();
    }
}
