package id.jmo.information.application.search;

import id.jmo.information.application.search.SearchIndex.Hit;
import id.jmo.information.application.search.SearchIndex.Inquiry;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Page;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Searches everything that is published for everybody, and the branches. */
@UseCase
public class SearchContent {

    private static final int PAGE = 10;

    /** Nobody reads further; better words do. */
    public static final int MOST_HITS = 100;

    private final SearchIndex index;
    private final Clock clock;

    SearchContent(SearchIndex index, Clock clock) {
        this.index = index;
        this.clock = clock;
    }

    /**
     * @param language of the texts in the answer; words of both languages are found
     * @param skip where the page begins, below {@link #MOST_HITS}
     */
    public Page<Hit> search(String words, Language language, @Nullable SearchKind kind, int skip) {
        int size = Math.min(PAGE, MOST_HITS - skip);
        List<Hit> found = index.find(new Inquiry(words, language, kind, clock.instant(), skip, size + 1));
        boolean more = found.size() > size && skip + size < MOST_HITS;
        return new Page<>(found.subList(0, Math.min(size, found.size())), more ? Integer.toString(skip + size) : null);
    }
}
