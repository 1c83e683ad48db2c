package id.jmo.information.model.content;

import id.jmo.information.model.content.ContentRefusal.Reason;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item of content. Editors change its latest revision; readers see its publication, which stays as it is until the
 * next one is approved.
 *
 * @param slug its address among all items, for ever: small letters, digits and dashes
 * @param latest the revision that the status is about
 * @param authors the accounts that wrote since the last publication; none of them approves
 * @param remark why the last review sent it back, or none
 * @param publishAt when the approved revision is to be published; set exactly while it is scheduled
 * @param live what readers see, or none
 * @param firstPublishedAt of the first publication, also after the item was archived
 * @param changedAt of the latest change of any sort
 */
public record ContentItem(
        ContentId id,
        ContentKind kind,
        String slug,
        EditorialStatus status,
        Revision latest,
        Set<String> authors,
        @Nullable String remark,
        @Nullable Instant publishAt,
        @Nullable Publication live,
        @Nullable Instant firstPublishedAt,
        Instant changedAt) {

    public ContentItem {
        authors = Set.copyOf(authors);
        if ((status == EditorialStatus.SCHEDULED) != (publishAt != null)) {
            throw new IllegalArgumentException("What is scheduled, and nothing else, has a time: " + slug);
        }
    }

    /** An item after a change, and what follows for others. */
    public record Changed(ContentItem item, List<ContentFact> facts) {

        public Changed {
            facts = List.copyOf(facts);
        }

        private static Changed quietly(ContentItem item) {
            return new Changed(item, List.of());
        }
    }

    /** @throws ContentRefusal if the details are those of another kind */
    public static ContentItem draft(
            ContentId id, ContentKind kind, String slug, Content content, String editor, Instant now) {
        requireFit(kind, content);
        return new ContentItem(
                id,
                kind,
                slug,
                EditorialStatus.DRAFT,
                new Revision(1, content, editor, now),
                Set.of(editor),
                null,
                null,
                null,
                null,
                now);
    }

    /** A published item that comes with the product; nobody is told of it. */
    public static ContentItem seeded(ContentId id, ContentKind kind, String slug, Content content, Instant at) {
        requireFit(kind, content);
        return new ContentItem(
                id,
                kind,
                slug,
                EditorialStatus.PUBLISHED,
                new Revision(1, content, "product", at),
                Set.of(),
                null,
                null,
                new Publication(1, content, at, at),
                at,
                at);
    }

    /** The same item, as if it were stored just now. */
    public ContentItem storedAt(Instant now) {
        return new ContentItem(id, kind, slug, status, latest, authors, remark, publishAt, live, firstPublishedAt, now);
    }

    /** Writes the next revision. Readers see the published one until the new one is approved. */
    public Changed edit(Content content, String editor, Instant now) {
        EditorialStatus next = after(EditorialAction.EDIT);
        requireFit(kind, content);
        if (content.equals(latest.content()) && status == EditorialStatus.DRAFT) {
            return Changed.quietly(this);
        }
        Set<String> writers = new LinkedHashSet<>(status == EditorialStatus.PUBLISHED ? Set.of() : authors);
        writers.add(editor);
        return Changed.quietly(new ContentItem(
                id,
                kind,
                slug,
                next,
                new Revision(latest.number() + 1, content, editor, now),
                writers,
                null,
                null,
                live,
                firstPublishedAt,
                now));
    }

    public Changed submit(Instant now) {
        return Changed.quietly(moved(after(EditorialAction.SUBMIT), null, null, now));
    }

    /** @param why for the author, in the reviewer's words */
    public Changed sendBack(String why, Instant now) {
        return Changed.quietly(moved(after(EditorialAction.RETURN), why, null, now));
    }

    /**
     * Approves the latest revision; what is due already is published in the same step.
     *
     * @param at when to publish; at once if absent
     */
    public Changed approve(String editor, @Nullable Instant at, Instant now) {
        EditorialStatus next = after(EditorialAction.APPROVE);
        if (authors.contains(editor)) {
            throw new ContentRefusal(Reason.OWN_WORK);
        }
        if (at != null && at.isBefore(now)) {
            throw new ContentRefusal(Reason.PUBLICATION_IN_THE_PAST);
        }
        Instant due = at == null ? now : at;
        if (latest.content().details() instanceof Details.Promo promo
                && promo.validity().isOver(due)) {
            throw new ContentRefusal(Reason.PROMO_OVER);
        }
        ContentItem scheduled = moved(next, null, due, now);
        return scheduled.isDue(now) ? scheduled.publish(now) : Changed.quietly(scheduled);
    }

    /** Whether the time of a scheduled publication has come. */
    public boolean isDue(Instant now) {
        return publishAt != null && !publishAt.isAfter(now);
    }

    /** Publishes what is scheduled, as of the time that was set for it. */
    public Changed publish(Instant now) {
        EditorialStatus next = after(EditorialAction.PUBLISH);
        Instant at = Objects.requireNonNull(publishAt);
        Instant first = firstPublishedAt == null ? at : firstPublishedAt;
        Publication publication = new Publication(latest.number(), latest.content(), first, at);
        ContentItem published =
                new ContentItem(id, kind, slug, next, latest, authors, null, null, publication, first, now);
        boolean announced = firstPublishedAt == null && latest.content().details() instanceof Details.Promo;
        return new Changed(
                published,
                announced
                        ? List.of(new ContentFact.PromoPublished(
                                id, latest.content().title(), (Details.Promo)
                                        latest.content().details()))
                        : List.of());
    }

    /** Takes the item away from the readers. */
    public Changed archive(Instant now) {
        return Changed.quietly(new ContentItem(
                id,
                kind,
                slug,
                after(EditorialAction.ARCHIVE),
                latest,
                authors,
                null,
                null,
                null,
                firstPublishedAt,
                now));
    }

    private ContentItem moved(EditorialStatus next, @Nullable String remark, @Nullable Instant publishAt, Instant now) {
        return new ContentItem(id, kind, slug, next, latest, authors, remark, publishAt, live, firstPublishedAt, now);
    }

    private EditorialStatus after(EditorialAction action) {
        return EditorialLifecycle.next(status, action).orElseThrow(() -> new ContentRefusal(Reason.NOT_ALLOWED_NOW));
    }

    private static void requireFit(ContentKind kind, Content content) {
        if (!content.details().fit(kind)) {
            throw new ContentRefusal(Reason.DETAILS_OF_ANOTHER_KIND);
        }
    }
}
