package id.jmo.information.application.content;

import id.jmo.information.model.content.AudienceMember;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentKind;
import id.jmo.information.model.content.ContentRefusal;
import id.jmo.information.model.content.EditorialStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The items of content. An item and the facts that follow from a change are written together or not at all. */
public interface Contents {

    /**
     * An item as it was read or written.
     *
     * @param version counts its changes; two editors who start from the same one do not both succeed
     */
    record Versioned(ContentItem item, long version) {}

    /**
     * Which published items a reader sees.
     *
     * @param reader the member who reads; none for readers without a login
     */
    record Selection(ContentKind kind, @Nullable AudienceMember reader, Instant now) {}

    /** @throws ContentRefusal if the slug or the id is taken */
    Versioned add(ContentItem draft);

    Optional<Versioned> find(ContentId id);

    Optional<Versioned> findBySlug(String slug);

    /**
     * Writes what was decided on the item that was read.
     *
     * @throws ContentRefusal if somebody else wrote in between
     */
    Versioned update(Versioned read, ContentItem.Changed changed);

    /** Reads, decides and writes, anew if somebody else wrote in between; nothing if there is no such item. */
    void change(ContentId id, Function<ContentItem, Optional<ContentItem.Changed>> decision);

    /** For editors: the items in the order of their ids, after the one named. */
    List<Versioned> list(
            @Nullable ContentKind kind, @Nullable EditorialStatus status, @Nullable ContentId after, int limit);

    /**
     * What readers see, the newest first.
     *
     * @param after the {@link #cursorOf} the last item of the page before
     */
    List<ContentItem> published(Selection selection, @Nullable String after, int limit);

    /** The place of a published item in its list. */
    String cursorOf(ContentItem published);

    /** Items whose scheduled publication is due, the longest due first. */
    List<ContentId> due(Instant now, int limit);

    /** Items that changed at that moment or later, the earliest change first, after the one named. */
    List<Versioned> changedSince(Instant from, @Nullable ContentItem after, int limit);
}
