package id.jmo.information.application.content;

import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.Revision;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The earlier revisions of items. The latest one is in the item itself. */
public interface Revisions {

    /** Keeps a revision that is about to be replaced. It never changes, so keeping it twice has no second effect. */
    void keep(ContentId id, Revision replaced);

    Optional<Revision> find(ContentId id, int number);

    /** @param below only those with a smaller number; the greatest number first */
    List<Revision> list(ContentId id, @Nullable Integer below, int limit);
}
