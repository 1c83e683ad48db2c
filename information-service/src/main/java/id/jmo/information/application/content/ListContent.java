package id.jmo.information.application.content;

import id.jmo.information.application.content.Contents.Versioned;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.ContentRefusal;
import id.jmo.information.model.content.ContentRefusal.Reason;
import id.jmo.information.model.content.EditorialStatus;
import id.jmo.information.model.content.Revision;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What editors see: every item in every status, with its history. */
@UseCase
public class ListContent {

    private static final int PAGE = 50;

    private final Contents contents;
    private final Revisions revisions;

    ListContent(Contents contents, Revisions revisions) {
        this.contents = contents;
        this.revisions = revisions;
    }

    public Page<Versioned> list(
            @Nullable ContentKind kind, @Nullable EditorialStatus status, @Nullable ContentId cursor) {
        return Page.cut(
                contents.list(kind, status, cursor, PAGE + 1),
                PAGE,
                versioned -> versioned.item().id());
    }

    /** @throws ContentRefusal if there is no such item */
    public Versioned byId(ContentId id) {
        return contents.find(id).orElseThrow(() -> new ContentRefusal(Reason.UNKNOWN));
    }

    /** The revisions of an item, the latest first. */
    public Page<Revision> revisions(ContentId id, @Nullable Integer below) {
        Revision latest = byId(id).item().latest();
        List<Revision> found = new ArrayList<>();
        if (below == null || latest.number() < below) {
            found.add(latest);
        }
        found.addAll(revisions.list(id, Math.min(latest.number(), below == null ? latest.number() : below), PAGE + 1));
        return Page.cut(found.subList(0, Math.min(found.size(), PAGE + 1)), PAGE, Revision::number);
    }

    /**
     * What changed from one revision to another.
     *
     * @throws ContentRefusal if there is no such item or revision
     */
    public List<Comparison.FieldDiff> compare(ContentId id, int from, int to) {
        Revision latest = byId(id).item().latest();
        return Comparison.of(
                revision(id, latest, from).content(), revision(id, latest, to).content());
    }

    private Revision revision(ContentId id, Revision latest, int number) {
        return number == latest.number()
                ? latest
                : revisions.find(id, number).orElseThrow(() -> new ContentRefusal(Reason.UNKNOWN));
    }
}
