package id.jmo.information.application.search;

import id.jmo.information.application.branches.Branches;
import id.jmo.information.application.search.SearchIndex.Entry;
import id.jmo.information.model.Bilingual;
import id.jmo.information.model.branches.Branch;
import id.jmo.information.model.branches.BranchDirectory;
import id.jmo.platform.application.UseCase;
import id.jmo.platform.values.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps this instance's search index equal to the branches on record, whichever instance imported them. Called by one
 * thread at a time.
 */
@UseCase
public class FollowBranches {

    private static final int BATCH = 500;

    private final Branches branches;
    private final BranchWords words;
    private final SearchIndex index;

    /** What the index has: the present directory, or the one before it. */
    private BranchDirectory indexed = new BranchDirectory("", List.of());

    FollowBranches(Branches branches, BranchWords words, SearchIndex index) {
        this.branches = branches;
        this.words = words;
        this.index = index;
    }

    /** Indexes what differs from the last time; what fails is done again with the next call. */
    public void poll() {
        BranchDirectory present = branches.directory();
        if (present.version().equals(indexed.version())) {
            return;
        }
        List<Branch> changed = present.branches().stream()
                .filter(branch -> !indexed.find(branch.code()).equals(Optional.of(branch)))
                .toList();
        for (int from = 0; from < changed.size(); from += BATCH) {
            index.put(changed.subList(from, Math.min(from + BATCH, changed.size())).stream()
                    .map(this::entry)
                    .toList());
        }
        index.remove(indexed.branches().stream()
                .map(Branch::code)
                .filter(code -> present.find(code).isEmpty())
                .toList());
        index.refresh();
        indexed = present;
    }

    private Entry entry(Branch branch) {
        String title = branch.name() + ", " + branch.city();
        return new Entry(
                branch.code(),
                SearchKind.BRANCH,
                null,
                new Bilingual(title, title),
                new Bilingual(text(branch, Language.INDONESIAN), text(branch, Language.ENGLISH)),
                Instant.MIN,
                Instant.MAX);
    }

    private String text(Branch branch, Language language) {
        String services = branch.services().keySet().stream()
                .sorted()
                .map(service -> words.of(service, language))
                .collect(Collectors.joining(", "));
        return Stream.of(
                        words.of(branch.kind(), language),
                        branch.address() + ", " + branch.city() + ", "
                                + branch.province().title(),
                        services)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }
}
