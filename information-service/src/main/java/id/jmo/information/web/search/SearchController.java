package id.jmo.information.web.search;

import id.jmo.information.application.search.SearchContent;
import id.jmo.information.application.search.SearchIndex.Fragment;
import id.jmo.information.application.search.SearchIndex.Hit;
import id.jmo.information.application.search.SearchKind;
import id.jmo.information.model.content.ContentId;
import id.jmo.information.web.Cacheable;
import id.jmo.information.web.CachedAnswer;
import id.jmo.information.web.PlainText;
import id.jmo.platform.values.Language;
import id.jmo.platform.values.Page;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over everything that is published, and the branches. */
@RestController
@Tag(name = "Information")
class SearchController {

    private static final Duration KEEP = Duration.ofSeconds(30);

    private final SearchContent searchContent;

    SearchController(SearchContent searchContent) {
        this.searchContent = searchContent;
    }

    /** A piece of a text. It is plain text, whatever it looks like, and to be shown as such. */
    record FragmentView(String text, boolean matches) {

        private static List<FragmentView> of(List<Fragment> fragments) {
            return fragments.stream()
                    .map(fragment -> new FragmentView(fragment.text(), fragment.matches()))
                    .toList();
        }
    }

    /**
     * @param contentId of content
     * @param slug of content
     * @param branchCode of a branch
     * @param excerpt the part of the text that matches best
     */
    record SearchHit(
            SearchKind kind,
            @Nullable ContentId contentId,
            @Nullable String slug,
            @Nullable String branchCode,
            List<FragmentView> title,
            List<FragmentView> excerpt) {

        private static SearchHit of(Hit hit) {
            boolean branch = hit.kind() == SearchKind.BRANCH;
            return new SearchHit(
                    hit.kind(),
                    branch ? null : ContentId.of(hit.id()),
                    hit.slug(),
                    branch ? hit.id() : null,
                    FragmentView.of(hit.title()),
                    FragmentView.of(hit.excerpt()));
        }
    }

    /**
     * Searches everything that is published, and the branches, in both languages. Misspelt words are found too. The best
     * hits come first.
     *
     * @param q what to search for
     * @param language of the texts in the answer
     * @param kind only this kind
     */
    @GetMapping("/api/v1/information/search")
    @PermitAll
    @Cacheable
    ResponseEntity<Page<SearchHit>> searchInformation(
            @RequestParam @NotBlank @Size(min = 2, max = 100) @PlainText String q,
            @RequestParam(defaultValue = "id") @Pattern(regexp = "id|en", message = "language-unknown") String language,
            @RequestParam(required = false) @Nullable SearchKind kind,
            @RequestParam(defaultValue = "0") @Min(0) @Max(SearchContent.MOST_HITS - 1) int cursor) {
        Page<SearchHit> page = searchContent
                .search(q, Language.of(language).orElseThrow(), kind, cursor)
                .map(SearchHit::of);
        return CachedAnswer.shared(KEEP, List.of(page), null).body(page);
    }
}
