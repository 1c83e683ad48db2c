package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages name is there. */
class DocumentationTest {

    private static final int WORDS_OF_A_PAGE = 600;

    static Stream<Path> pages() {
        return Stream.concat(
                Stream.of("README.md", "contracts/README.md", "local/partner-sandbox/README.md")
                        .map(Repository.ROOT::resolve),
                Repository.files("docs", "*.md").stream());
    }

    static List<Path> decisions() {
        return Repository.files("docs/decisions", "0*.md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_somewhere(Path page) {
        Matcher link = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)").matcher(text(page));
        while (link.find()) {
            assertThat(page.resolveSibling(link.group(1))).exists();
        }
    }

    @Test
    void the_map_names_folders_that_are_there_and_leaves_none_out() {
        Matcher row = Pattern.compile("(?m)^\\| `([a-z-]+)/` \\|").matcher(text(Repository.ROOT.resolve("README.md")));
        List<String> mapped = row.results().map(found -> found.group(1)).toList();

        assertThat(mapped)
                .isNotEmpty()
                .allSatisfy(
                        folder -> assertThat(Repository.ROOT.resolve(folder)).isDirectory());
        Matcher module = Pattern.compile("<module>([a-z-]+)").matcher(Repository.read("pom.xml"));
        assertThat(mapped)
                .containsAll(module.results().map(found -> found.group(1)).toList());
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_bears_its_number_stands_in_the_index_and_fits_a_page(Path decision) {
        String name = decision.getFileName().toString();
        int number = Integer.parseInt(name.substring(0, 4));
        String title = text(decision).lines().findFirst().orElse("");

        assertThat(title).startsWith("# " + number + ". ");
        assertThat(Repository.read("docs/decisions/README.md"))
                .contains("| [%d](%s) | %s |".formatted(number, name, title.replaceFirst("# \\d+\\. ", "")));
        assertThat(text(decision).split("\\s+")).hasSizeLessThan(WORDS_OF_A_PAGE);
    }

    private static String text(Path page) {
        return Repository.read(Repository.ROOT.relativize(page).toString());
    }
}
