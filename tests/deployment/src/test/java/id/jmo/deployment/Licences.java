package id.jmo.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code deploy/licences}: under which licences a library may be in what the suite ships, and what it is called here. */
final class Licences {

    private static final String LIBRARY = "library ";

    /** By what libraries write, in the order of preference. */
    private final Map<String, String> allowed = new LinkedHashMap<>();

    private final Map<String, String> ofLibraries = new LinkedHashMap<>();

    private Licences() {}

    static Licences read(String text) {
        Licences licences = new Licences();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(licences::add);
        return licences;
    }

    private void add(String line) {
        String[] sides = line.split(" = ", 2);
        String meant = sides[sides.length - 1].strip();
        if (line.startsWith(LIBRARY)) {
            ofLibraries.put(sides[0].substring(LIBRARY.length()).strip(), meant);
        } else {
            allowed.put(sides[0].strip(), meant);
        }
    }

    /**
     * A library of a program.
     *
     * @param name group and artifact, or the package's name
     * @param licences as the library writes them: any one may be chosen
     */
    record Library(String name, String version, List<String> licences) {

        @Override
        public String toString() {
            return name + " " + version + ": " + (licences.isEmpty() ? "no licence" : String.join(", ", licences));
        }
    }

    /** The licence that is chosen for a library; empty if none of its own is allowed. */
    Optional<String> chosen(Library library) {
        String known = ofLibraries.get(library.name());
        if (known != null) {
            return Optional.of(known);
        }
        List<List<String>> choices = library.licences().stream()
                .flatMap(Licences::alternatives)
                .map(together -> Arrays.stream(together.split(" AND "))
                        .map(String::strip)
                        .toList())
                .filter(together -> allowed.keySet().containsAll(together))
                .toList();
        return allowed.keySet().stream()
                .flatMap(preferred ->
                        choices.stream().filter(choice -> choice.getFirst().equals(preferred)))
                .findFirst()
                .map(choice ->
                        String.join(" AND ", choice.stream().map(allowed::get).toList()));
    }

    /** Of an expression of SPDX that is not nested, such as {@code (MIT OR CC0-1.0)}. */
    private static Stream<String> alternatives(String written) {
        String bare = written.replaceFirst("^\\((.*)\\)$", "$1");
        return Arrays.stream(bare.split(" OR ")).map(String::strip);
    }

    /** Lines that are of no use: no library is under that licence, or has that name. */
    Collection<String> unused(Collection<Library> libraries) {
        TreeSet<String> written = new TreeSet<>();
        TreeSet<String> names = new TreeSet<>();
        for (Library library : libraries) {
            names.add(library.name());
            library.licences().stream()
                    .flatMap(Licences::alternatives)
                    .flatMap(each -> Arrays.stream(each.split(" AND ")))
                    .map(String::strip)
                    .forEach(written::add);
        }
        List<String> unused = new ArrayList<>();
        allowed.keySet().stream().filter(each -> !written.contains(each)).forEach(unused::add);
        ofLibraries.keySet().stream().filter(each -> !names.contains(each)).forEach(each -> unused.add(LIBRARY + each));
        return unused;
    }

    /** Those for which no licence can be chosen. */
    List<Library> refused(Collection<Library> libraries) {
        return libraries.stream().filter(library -> chosen(library).isEmpty()).toList();
    }

    /** The page {@code docs/licences.md}, of libraries that all have a licence. */
    String page(Collection<Library> libraries) {
        Map<String, TreeSet<String>> rows = new TreeMap<>();
        for (Library library : libraries) {
            rows.computeIfAbsent(chosen(library).orElseThrow(), _ -> new TreeSet<>())
                    .add("| %s | %s |".formatted(library.name(), library.version()));
        }
        StringBuilder page = new StringBuilder("""
                # Licences

                The libraries in the suite's programs and web apps, by the licence under which they are used: one that
                [deploy/licences](../deploy/licences) names. Each jar carries the same list of its own as META-INF/sbom/application.cdx.json
                (CycloneDX). The page is written anew by the test that fails: `LicencesIT`.

                | licence | libraries |
                |---|---|
                """);
        rows.forEach((licence, of) -> page.append("| %s | %d |%n".formatted(licence, of.size())));
        rows.forEach((licence, of) -> page.append(
                "%n## %s%n%n| library | version |%n|---|---|%n%s%n".formatted(licence, String.join("\n", of))));
        return page.toString();
    }
}
