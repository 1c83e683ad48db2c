package id.jmo.information.application.content;

import id.jmo.information.application.content.Contents.Versioned;
import id.jmo.information.model.content.Content;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentItem.Changed;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.ContentRefusal;
import id.jmo.information.model.content.ContentRefusal.Reason;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Editors write, review and publish. Every command names the version that the editor has before them; if somebody else
 * was faster, it is refused.
 */
@UseCase
public class EditContent {

    private final Contents contents;
    private final Revisions revisions;
    private final Images images;
    private final Clock clock;

    EditContent(Contents contents, Revisions revisions, Images images, Clock clock) {
        this.contents = contents;
        this.revisions = revisions;
        this.images = images;
        this.clock = clock;
    }

    /** @throws ContentRefusal if the slug is taken, the image unknown, or the details are those of another kind */
    public Versioned create(ContentId id, ContentKind kind, String slug, Content content, String editor) {
        requireImage(content);
        return contents.add(ContentItem.draft(id, kind, slug, content, editor, clock.instant()));
    }

    public Versioned edit(ContentId id, long version, Content content, String editor) {
        requireImage(content);
        return change(id, version, (item, now) -> {
            Changed edited = item.edit(content, editor, now);
            if (edited.item().latest().number() > item.latest().number()) {
                // Before the item moves on: a revision is in its history or in the item, whatever dies in between.
                revisions.keep(id, item.latest());
            }
            return edited;
        });
    }

    public Versioned submit(ContentId id, long version) {
        return change(id, version, ContentItem::submit);
    }

    public Versioned sendBack(ContentId id, long version, String why) {
        return change(id, version, (item, now) -> item.sendBack(why, now));
    }

    /** @param at when to publish; at once if absent */
    public Versioned approve(ContentId id, long version, String editor, @Nullable Instant at) {
        return change(id, version, (item, now) -> item.approve(editor, at, now));
    }

    public Versioned archive(ContentId id, long version) {
        return change(id, version, ContentItem::archive);
    }

    private Versioned change(ContentId id, long version, BiFunction<ContentItem, Instant, Changed> decision) {
        Versioned read = contents.find(id).orElseThrow(() -> new ContentRefusal(Reason.UNKNOWN));
        if (read.version() != version) {
            throw new ContentRefusal(Reason.CHANGED_MEANWHILE);
        }
        Changed changed = decision.apply(read.item(), clock.instant());
        return changed.item().equals(read.item()) ? read : contents.update(read, changed);
    }

    private void requireImage(Content content) {
        String image = content.image();
        if (image != null && !images.exists(image)) {
            throw new ContentRefusal(Reason.IMAGE_UNKNOWN);
        }
    }
}
