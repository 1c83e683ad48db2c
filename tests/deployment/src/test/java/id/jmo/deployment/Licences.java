package id.jmo.deployment;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                .map(Licences::together)
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

    private static List<String> together(String alternative) {
        return Arrays.stream(alternative.split(" AND ")).map(String::strip).toList();
    }

    /** A line for each row whose licence is not one by which a library may be used. */
    List<String> refused(Collection<LicencePage.Row> rows) {
        return rows.stream()
                .filter(row -> !together(row.licence()).stream().allMatch(allowed::containsValue)
                        && !row.licence().equals(ofLibraries.get(row.library())))
                .map(row -> row.library() + " " + row.version() + ": " + row.licence()
                        + " is a licence that deploy/licences does not allow")
                .toList();
    }

    /** Lines that are of no use: no library is under that licence, or has that name. */
    List<String> unused(Collection<LicencePage.Row> rows) {
        TreeSet<String> chosen = new TreeSet<>();
        TreeSet<String> names = new TreeSet<>();
        for (LicencePage.Row row : rows) {
            names.add(row.library());
            if (!ofLibraries.containsKey(row.library())) {
                chosen.addAll(together(row.licence()));
            }
        }
        return Stream.concat(
                        allowed.values().stream().distinct().filter(licence -> !chosen.contains(licence)),
                        ofLibraries.keySet().stream()
                                .filter(name -> !names.contains(name))
                                .map(name -> LIBRARY + name))
                .toList();
    }
}
