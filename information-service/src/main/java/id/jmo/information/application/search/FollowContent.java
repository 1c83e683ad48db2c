package id.jmo.information.application.search;

import id.jmo.information.application.content.Contents;
import id.jmo.information.application.content.Contents.Versioned;
import id.jmo.information.application.content.Markdown;
import id.jmo.information.application.content.ReadContent;
import id.jmo.information.application.search.SearchIndex.Entry;
import id.jmo.information.model.Bilingual;
import id.jmo.information.model.content.Content;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.model.content.ContentItem;
import id.jmo.information.model.content.Details;
import id.jmo.information.model.content.Publication;
import id.jmo.information.model.content.Validity;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this instance's search index equal to the store: built anew when the instance starts, and from then on by the
 * changes that any instance has written. Called by one thread at a time.
 */
@UseCase
public class FollowContent {

    private static final int BATCH = 100;

    /**
     * How far back a poll looks: longer than the clocks of instances differ and than a write takes from reading the
     * clock to being stored.
     */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final Contents contents;
    private final SearchIndex index;
    private final Clock clock;

    private Instant polledUntil = Instant.EPOCH;

    /** The versions that the last poll found, so that those in the overlap are not indexed again. */
    private Map<ContentId, Long> polled = Map.of();

    FollowContent(Contents contents, SearchIndex index, Clock clock) {
        this.contents = contents;
        this.index = index;
        this.clock = clock;
    }

    /** Indexes everything that is published. */
    public void rebuild() {
        polledUntil = clock.instant();
        List<Versioned> batch = contents.list(null, null, null, BATCH);
        while (!batch.isEmpty()) {
            apply(batch);
            batch = batch.size() < BATCH
                    ? List.of()
                    : contents.list(null, null, batch.getLast().item().id(), BATCH);
        }
        index.refresh();
    }

    /** Indexes what has changed since the last time. */
    public void poll() {
        Instant now = clock.instant();
        Map<ContentId, Long> found = new HashMap<>();
        List<Versioned> changed = new ArrayList<>();
        List<Versioned> batch = contents.changedSince(polledUntil.minus(OVERLAP), null, BATCH);
        while (!batch.isEmpty()) {
            for (Versioned one : batch) {
                ContentId id = one.item().id();
                found.put(id, one.version());
                if (!Objects.equals(polled.get(id), one.version())) {
                    changed.add(one);
                }
            }
            apply(changed);
            changed.clear();
            batch = batch.size() < BATCH
                    ? List.of()
                    : contents.changedSince(
                            polledUntil.minus(OVERLAP), batch.getLast().item(), BATCH);
        }
        if (!found.equals(polled)) {
            index.refresh();
        }
        polled = found;
        polledUntil = now;
    }

    private void apply(List<Versioned> items) {
        List<ContentItem> all = items.stream().map(Versioned::item).toList();
        index.put(all.stream()
                .filter(FollowContent::isReadable)
                .map(FollowContent::entry)
                .toList());
        index.remove(all.stream()
                .filter(item -> !isReadable(item))
                .map(item -> item.id().toString())
                .toList());
    }

    private static boolean isReadable(ContentItem item) {
        return item.live() != null && ReadContent.concernsEverybody(item.live());
    }

    private static Entry entry(ContentItem item) {
        Content content = live(item).content();
        Validity validity = content.details() instanceof Details.Promo promo ? promo.validity() : null;
        return new Entry(
                item.id().toString(),
                SearchKind.of(item.kind()),
                item.slug(),
                content.title(),
                new Bilingual(text(content, Language.INDONESIAN), text(content, Language.ENGLISH)),
                validity == null ? Instant.MIN : validity.from(),
                validity == null ? Instant.MAX : validity.until());
    }

    private static Publication live(ContentItem item) {
        return Objects.requireNonNull(item.live());
    }

    private static String text(Content content, Language language) {
        Stream<@Nullable String> more = switch (content.details()) {
            case Details.Benefit benefit ->
                Stream.concat(
                        Stream.of(benefit.programme().name()),
                        benefit.figures().stream()
                                .map(figure -> figure.label().in(language) + ": "
                                        + figure.value().in(language)));
            case Details.Promo promo -> Stream.of(promo.merchant());
            case Details.Channel channel ->
                Stream.of(
                        channel.contact(),
                        channel.hours() == null ? null : channel.hours().in(language));
            case Details.None() -> Stream.empty();
        };
        return Stream.concat(
                        Stream.of(
                                content.summary().in(language),
                                Markdown.plain(content.body().in(language))),
                        more)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
