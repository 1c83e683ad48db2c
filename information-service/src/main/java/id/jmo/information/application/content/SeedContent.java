package id.jmo.information.application.content;

import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.ContentRefusal;
import id.jmo.platform.application.UseCase;
import java.time.Clock;

/**
 * Stores the content that comes with the product, so that a fresh suite is not empty. What is there already, changed or
 * archived by editors, stays as it is.
 */
@UseCase
public class SeedContent {

    private final Seeds seeds;
    private final Contents contents;
    private final Clock clock;

    SeedContent(Seeds seeds, Contents contents, Clock clock) {
        this.seeds = seeds;
        this.contents = contents;
        this.clock = clock;
    }

    public void run() {
        for (ContentItem item : seeds.items()) {
            if (contents.find(item.id()).isEmpty()) {
                add(item);
            }
        }
    }

    private void add(ContentItem item) {
        try {
            contents.add(item.storedAt(clock.instant()));
        } catch (ContentRefusal taken) {
            // Another instance was faster, or an editor has used the address.
        }
    }
}
