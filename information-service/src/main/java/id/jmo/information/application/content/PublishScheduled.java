package id.jmo.information.application.content;

import id.jmo.information.model.content.ContentId;
import id.jmo.platform.application.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Publishes what was approved for a time, when that time has come. Several instances may do it at once: the version of
 * the item lets one of them succeed, and the others find nothing to do.
 */
@UseCase
public class PublishScheduled {

    private static final int BATCH = 50;

    private final Contents contents;
    private final Clock clock;

    PublishScheduled(Contents contents, Clock clock) {
        this.contents = contents;
        this.clock = clock;
    }

    public void run() {
        Instant now = clock.instant();
        List<ContentId> due = contents.due(now, BATCH);
        while (!due.isEmpty()) {
            due.forEach(id ->
                    contents.change(id, item -> item.isDue(now) ? Optional.of(item.publish(now)) : Optional.empty()));
            due = due.size() < BATCH ? List.of() : contents.due(now, BATCH);
        }
    }
}
