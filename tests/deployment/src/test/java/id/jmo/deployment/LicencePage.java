package id.jmo.deployment;

import id.jmo.deployment.Licences.Library;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page {@code docs/licences.md}: which libraries the suite ships, in which versions, under which licences.
 *
 * @param programs of the services, the gateway, the operators' command line and the sandbox
 * @param webApps of what browsers load
 */
record LicencePage(List<Row> programs, List<Row> webApps) {

    static final String PATH = "docs/licences.md";

    private static final String WRITE = "./jmo sbom writes " + PATH;
    private static final String HEAD_OF_WEB_APPS = "## Web apps";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

    /** @param library group and artifact, or the package's name */
    record Row(String library, String version, String licence) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            return Comparator.comparing(Row::library)
                    .thenComparing(Row::version)
                    .thenComparing(Row::licence)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return library + " " + version;
        }

        boolean isIn(String jar) {
            return LicencePage.isIn(library, version, jar);
        }
    }

    /** Whether this is the jar of a library; of some there are several, by what they are for, such as {@code -linux-x86_64}. */
    private static boolean isIn(String library, String version, String jar) {
        String stem = library.substring(library.indexOf(':') + 1) + "-" + version;
        return jar.equals(stem + ".jar") || jar.startsWith(stem + "-");
    }

    private static Stream<String> names(Map<String, ? extends Collection<String>> jars) {
        return jars.values().stream().flatMap(Collection::stream);
    }

    /**
     * The page of what is shipped.
     *
     * @param libraries those of the programs, and others
     * @param jars by the program's module, the names of the libraries' jars that it carries
     * @throws IllegalArgumentException if no licence can be chosen for a library: a line for each
     */
    static LicencePage of(
            Collection<Library> libraries,
            Map<String, ? extends Collection<String>> jars,
            Collection<Library> webApps,
            Licences licences) {
        List<Library> programs = libraries.stream()
                .filter(library -> names(jars).anyMatch(jar -> isIn(library.name(), library.version(), jar)))
                .toList();
        List<String> refused = Stream.of(programs, webApps)
                .flatMap(Collection::stream)
                .filter(library -> licences.chosen(library).isEmpty())
                .map(library -> library + " is none of deploy/licences")
                .distinct()
                .toList();
        if (!refused.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", refused));
        }
        return new LicencePage(rows(programs, licences), rows(webApps, licences));
    }

    private static List<Row> rows(Collection<Library> libraries, Licences licences) {
        return List.copyOf(libraries.stream()
                .map(library -> new Row(
                        library.name(),
                        library.version(),
                        licences.chosen(library).orElseThrow()))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    static LicencePage read(String text) {
        int webApps = text.indexOf(HEAD_OF_WEB_APPS);
        return new LicencePage(rows(text.substring(0, webApps)), rows(text.substring(webApps)));
    }

    private static List<Row> rows(String text) {
        return ROW.matcher(text)
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
                .filter(row -> !row.licence().equals("licence"))
                .toList();
    }

    List<Row> rows() {
        return Stream.concat(programs.stream(), webApps.stream()).toList();
    }

    String text() {
        Map<String, Integer> counts = new TreeMap<>();
        rows().forEach(row -> counts.merge(row.licence(), 1, Integer::sum));
        return """
                # Licences

                The libraries that the suite ships, in its programs and in its web apps, each with the licence under which it is used: one
                that [deploy/licences](../deploy/licences) allows. `./jmo sbom` writes this page.

                | licence | libraries |
                |---|---|
                %s

                ## Programs

                %s

                %s

                %s
                """.formatted(
                lines(counts.entrySet().stream().map(each -> "| %s | %d |".formatted(each.getKey(), each.getValue()))),
                table("library", programs),
                HEAD_OF_WEB_APPS,
                table("package", webApps));
    }

    private static String table(String first, List<Row> rows) {
        return lines(Stream.concat(
                Stream.of("| " + first + " | version | licence |", "|---|---|---|"),
                rows.stream().map(row -> "| %s | %s | %s |".formatted(row.library(), row.version(), row.licence()))));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    /**
     * Where the page is not true: a line for each library.
     *
     * @param jars by the program's module, the names of the libraries' jars that it carries
     */
    List<String> differencesOfPrograms(Map<String, ? extends Collection<String>> jars) {
        List<String> differences = new ArrayList<>();
        jars.forEach((program, names) -> names.stream()
                .filter(name -> programs.stream().noneMatch(row -> row.isIn(name)))
                .map(name -> "%s carries %s, of which there is no row: %s".formatted(program, name, WRITE))
                .forEach(differences::add));
        programs.stream()
                .filter(row -> names(jars).noneMatch(row::isIn))
                .map(row -> "no program carries %s any more: %s".formatted(row, WRITE))
                .forEach(differences::add);
        return differences;
    }

    /** Where the page is not true: a line for each package. */
    List<String> differencesOfWebApps(Collection<Library> packages) {
        List<String> differences = new ArrayList<>();
        packages.stream()
                .filter(library -> webApps.stream()
                        .noneMatch(row -> row.library().equals(library.name())
                                && row.version().equals(library.version())))
                .map(library -> "the web apps carry %s %s, of which there is no row: %s"
                        .formatted(library.name(), library.version(), WRITE))
                .forEach(differences::add);
        webApps.stream()
                .filter(row -> packages.stream()
                        .noneMatch(library -> row.library().equals(library.name())
                                && row.version().equals(library.version())))
                .map(row -> "the web apps carry %s no more: %s".formatted(row, WRITE))
                .forEach(differences::add);
        return differences;
    }
}
