package id.jmo.deployment;

import id.jmo.deployment.Licences.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;

/** What the programs of the suite are made of, by their jars and by the bills of materials of {@code ./jmo sbom}. */
final class Libraries {

    private static final String OURS = "id.jmo";
    private static final String NESTED = "BOOT-INF/lib/";

    /** What Spring Boot's plugin adds to a jar; no bill names it. */
    private static final String JAR_MODE = "org.springframework.boot:spring-boot-jarmode-tools";

    private Libraries() {}

    /** The folders of the modules that are shipped as programs. */
    private static Set<String> programs() {
        Set<String> programs = new TreeSet<>(Repository.serviceModules());
        programs.add("operator-cli");
        return programs;
    }

    /**
     * The names of the jars of others that each program carries.
     *
     * @param target where the build has put the programs, below each module: {@code target}, or {@code target/quick}
     */
    static Map<String, List<String>> jarsOfPrograms(String target) throws IOException {
        Map<String, List<String>> jars = new TreeMap<>();
        for (String program : programs()) {
            jars.put(program, jarsIn(jarOf(program, target)));
        }
        return jars;
    }

    /** The jar of a program, which the build has made. */
    static Path jarOf(String module, String folder) throws IOException {
        Path target = Repository.ROOT.resolve(module).resolve(folder);
        String artifact = Path.of(module).getFileName().toString();
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                List<Path> jars = files.filter(file ->
                                file.getFileName().toString().matches(Pattern.quote(artifact) + "-\\d[\\w.-]*\\.jar"))
                        .filter(file -> !file.toString().matches(".*-(sources|tests|javadoc)\\.jar"))
                        .sorted()
                        .toList();
                // A runnable jar stands beside its library: …-exec.jar, the first of the two.
                if (!jars.isEmpty()) {
                    return jars.getFirst();
                }
            }
        }
        throw new AssertionError(module + " is not built: mvn -DskipTests package");
    }

    /** The names of the jars of others that a program carries: in its own, or in the folder beside it. */
    private static List<String> jarsIn(Path program) throws IOException {
        List<String> names;
        Path beside = program.resolveSibling("lib");
        try (ZipFile file = new ZipFile(program.toFile())) {
            names = file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(NESTED) && name.endsWith(".jar"))
                    .map(name -> name.substring(NESTED.length()))
                    .toList();
        }
        if (names.isEmpty() && Files.isDirectory(beside)) {
            try (Stream<Path> files = Files.list(beside)) {
                names = files.map(file -> file.getFileName().toString()).toList();
            }
        }
        return names.stream()
                .filter(name -> !name.endsWith("-" + version() + ".jar"))
                .sorted()
                .toList();
    }

    /** Of our own modules. */
    private static String version() {
        Matcher version = Pattern.compile("<artifactId>jmo</artifactId>\\s*<version>([^<]+)<")
                .matcher(Repository.read("pom.xml"));
        if (!version.find()) {
            throw new AssertionError("pom.xml names no version");
        }
        return version.group(1);
    }

    /** The libraries of others that a bill of materials names (CycloneDX). */
    static List<Library> ofBill(JsonNode bill) {
        List<Library> libraries = new ArrayList<>(bill.path("components")
                .valueStream()
                .filter(component -> !component.path("group").asString("").equals(OURS))
                .map(component -> new Library(
                        component.path("group").asString("") + ":"
                                + component.path("name").asString(),
                        component.path("version").asString(),
                        component
                                .path("licenses")
                                .valueStream()
                                .map(Libraries::written)
                                .toList()))
                .toList());
        libraries.stream()
                .filter(library -> library.name().equals("org.springframework.boot:spring-boot"))
                .findFirst()
                .map(boot -> new Library(JAR_MODE, boot.version(), boot.licences()))
                .ifPresent(libraries::add);
        return libraries;
    }

    private static String written(JsonNode licence) {
        JsonNode named = licence.path("license");
        return licence.path("expression")
                .asString(named.path("id").asString(named.path("name").asString("")));
    }

    /** What is in the scripts of the web apps, by the lock file: what only builds or tests them is not. */
    static List<Library> ofWebApps(JsonNode lock) {
        List<Library> libraries = new ArrayList<>();
        lock.path("packages").properties().forEach(entry -> {
            JsonNode library = entry.getValue();
            int name = entry.getKey().lastIndexOf("node_modules/");
            if (name >= 0
                    && !library.path("link").asBoolean(false)
                    && !library.path("dev").asBoolean(false)) {
                libraries.add(new Library(
                        entry.getKey().substring(name + "node_modules/".length()),
                        library.path("version").asString(),
                        library.path("license").isMissingNode()
                                ? List.of()
                                : List.of(library.path("license").asString())));
            }
        });
        return libraries;
    }
}
