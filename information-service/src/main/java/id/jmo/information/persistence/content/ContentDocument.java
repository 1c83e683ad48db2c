package id.jmo.information.persistence.content;

import id.jmo.information.model.content.AudienceSegment;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.Details;
import id.jmo.information.model.content.EditorialStatus;
import id.jmo.information.model.content.Publication;
import id.jmo.information.model.content.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An item at rest. The fields from {@code listKey} on are what readers' lists are selected by; they are absent where
 * nothing is published.
 *
 * @param listKey kind, time of the first publication and id: readers' lists are ranges of it
 * @param from when a promo begins, absent for other kinds
 * @param until when a promo is over, absent for other kinds
 * @param segments whom it is for: names of segments, or {@link #EVERY_SEGMENT}
 */
record ContentDocument(
        ContentKind kind,
        String slug,
        EditorialStatus status,
        Written latest,
        List<String> authors,
        @Nullable String remark,
        @Nullable Instant publishAt,
        @Nullable Live live,
        @Nullable Instant firstPublishedAt,
        Instant changedAt,
        @Nullable String listKey,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable List<String> segments,
        @Nullable Boolean activeOnly) {

    static final String SLUG = "slug";
    static final String KIND = "kind";
    static final String STATUS = "status";
    static final String PUBLISH_AT = "publishAt";
    static final String CHANGED_AT = "changedAt";
    static final String LIST_KEY = "listKey";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String SEGMENTS = "segments";
    static final String ACTIVE_ONLY = "activeOnly";
    static final String EVERY_SEGMENT = "EVERY";

    record Written(int number, RevisionPart content, String editor, Instant at) {

        static Written of(Revision revision) {
            return new Written(
                    revision.number(), RevisionPart.of(revision.content()), revision.editor(), revision.at());
        }

        Revision toRevision() {
            return new Revision(number, content.toContent(), editor, at);
        }
    }

    record Live(int revision, RevisionPart content, Instant firstAt, Instant at) {

        private static Live of(Publication publication) {
            return new Live(
                    publication.revision(),
                    RevisionPart.of(publication.content()),
                    publication.firstAt(),
                    publication.at());
        }

        private Publication toPublication() {
            return new Publication(revision, content.toContent(), firstAt, at);
        }
    }

    static ContentDocument of(ContentItem item) {
        Publication live = item.live();
        Details.Promo promo =
                live != null && live.content().details() instanceof Details.Promo published ? published : null;
        return new ContentDocument(
                item.kind(),
                item.slug(),
                item.status(),
                Written.of(item.latest()),
                item.authors().stream().sorted().toList(),
                item.remark(),
                item.publishAt(),
                live == null ? null : Live.of(live),
                item.firstPublishedAt(),
                item.changedAt(),
                live == null ? null : listKey(item.kind(), live, item.id()),
                promo == null ? null : promo.validity().from(),
                promo == null ? null : promo.validity().until(),
                live == null ? null : segments(promo),
                live == null ? null : promo != null && promo.audience().activeOnly());
    }

    private static List<String> segments(Details.@Nullable Promo promo) {
        return promo == null || promo.audience().segments().isEmpty()
                ? List.of(EVERY_SEGMENT)
                : promo.audience().segments().stream()
                        .map(AudienceSegment::name)
                        .sorted()
                        .toList();
    }

    /** Sorts as the first publications follow each other. */
    static String listKey(ContentKind kind, Publication live, ContentId id) {
        return kind + ":" + "%013d".formatted(live.firstAt().toEpochMilli()) + ":" + id;
    }

    ContentItem toItem(String id) {
        return new ContentItem(
                ContentId.of(id),
                kind,
                slug,
                status,
                latest.toRevision(),
                Set.copyOf(authors),
                remark,
                publishAt,
                live == null ? null : live.toPublication(),
                firstPublishedAt,
                changedAt);
    }
}
