package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The pages link to files that exist, and name only what the code has. */
class DocumentationTest {

    private static final int WORDS_OF_A_PAGE = 600;

    private static final CodeReferences CODE = new CodeReferences();

    static Stream<Path> pages() {
        return Stream.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "contracts", "docs", "local")
                .map(Repository.ROOT::resolve)
                .flatMap(place -> Files.isDirectory(place)
                        ? Repository.files(Repository.ROOT.relativize(place).toString(), "*.md").stream()
                        : Stream.of(place).filter(Files::exists))
                .filter(page -> !page.toString().matches(".*/(target|node_modules)/.*"));
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

    @ParameterizedTest
    @MethodSource("pages")
    void what_a_page_names_is_in_the_code(Path page) {
        assertThat(CODE.missingOf(text(page))).isEmpty();
    }

    @Test
    void what_javadoc_names_is_in_the_code() {
        assertThat(CODE.missingOfJavadoc()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No%sClass",
                "No%sClass.no%sMethod()",
                "no%sMember",
                "NO_%S_CONSTANT",
                "no_%s_metric",
                "local/no-%s-folder",
                "No%sFile.java",
                "jmo.no.%s.setting"
            })
    void a_name_that_is_gone_is_found(String form) {
        // Assembled here, because this file is code too.
        String gone = form.formatted("such", "such");

        assertThat(CODE.missingOf("Look at `" + gone + "`.")).containsExactly(gone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DocumentationTest",
                "CodeReferences.missingOf",
                "SERVER_PORT",
                "jmo_dead_letters",
                "deploy/make-secrets",
                "docker-compose.yml",
                "jmo.gateway.limits",
                "a few words",
                "/api/v1/claims"
            })
    void a_name_that_is_there_or_is_no_name_of_code_is_accepted(String name) {
        assertThat(CODE.missingOf("Look at `" + name + "`.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "docs/runbook.md",
                "docs/kubernetes.md",
                "docs/payouts.md",
                "docs/logs.md",
                "docs/slo.md"
            })
    void an_address_of_the_api_that_a_page_names_is_in_the_api(String page) {
        List<String> addresses =
                JsonMapper.shared()
                        .readTree(Repository.read("contracts/openapi/jmo.json"))
                        .path("paths")
                        .properties()
                        .stream()
                        .map(path -> path.getKey().replaceAll("\\{[^}]+}", "{}"))
                        .toList();
        // A reader fills in <service> or {memberId}.
        List<Pattern> named = Pattern.compile("/api/v1/[\\w/<>{}-]*[\\w}>]")
                .matcher(Repository.read(page))
                .results()
                .map(found -> Pattern.compile(found.group().replaceAll("<[^>]+>|\\{[^}]+}", "[^/]+")))
                .toList();

        assertThat(named).allSatisfy(address -> assertThat(addresses).anyMatch(address.asMatchPredicate()));
    }

    @Test
    void a_script_that_a_page_starts_is_there_and_can_be_started() {
        List<String> scripts = pages().flatMap(
                        page -> Pattern.compile("(?m)^ *((?:deploy|tests|\\.ci)/[\\w./-]+)(?: |$)")
                                .matcher(text(page))
                                .results()
                                .map(found -> found.group(1)))
                .toList();

        assertThat(scripts)
                .contains("deploy/make-secrets", "deploy/verify")
                .allSatisfy(
                        script -> assertThat(Repository.ROOT.resolve(script)).isExecutable());
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
    void a_decision_has_its_number_is_in_the_index_and_fits_a_page(Path decision) {
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
