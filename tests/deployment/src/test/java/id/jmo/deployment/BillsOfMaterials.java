package id.jmo.deployment;

import id.jmo.deployment.Licences.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the programs of the suite are made of, as their jars say, and the web apps by their lock file. */
final class BillsOfMaterials {

    static final String ENTRY = "META-INF/sbom/application.cdx.json";

    private static final String OURS = "id.jmo";

    private BillsOfMaterials() {}

    /** The folders of the modules that an operator runs. */
    static Set<String> programs() {
        Set<String> programs = new TreeSet<>(Repository.serviceModules());
        programs.add("operator-cli");
        return programs;
    }

    /** The jar of a module, which the whole build has made. */
    static Path jarOf(String module) throws IOException {
        Path target = Repository.ROOT.resolve(module).resolve("target");
        String artifact = Path.of(module).getFileName().toString();
        if (Files.isDirectory(target)) {
            try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, artifact + "-[0-9]*.jar")) {
                for (Path jar : jars) {
                    if (!jar.toString().matches(".*-(sources|tests|javadoc)\\.jar")) {
                        return jar;
                    }
                }
            }
        }
        throw new AssertionError(module + " is not built: mvn -DskipTests package");
    }

    /** The libraries of a program, without our own modules; empty if its jar does not say. */
    static Optional<List<Library>> ofProgram(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            ZipEntry entry = file.getEntry(ENTRY);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream content = file.getInputStream(entry)) {
                return Optional.of(librariesOf(JsonMapper.shared().readTree(content)));
            }
        }
    }

    static List<Library> librariesOf(JsonNode bill) {
        return bill.path("components")
                .valueStream()
                .filter(component -> !component.path("group").asString("").equals(OURS))
                .map(component -> new Library(
                        component.path("group").asString("") + ":"
                                + component.path("name").asString(),
                        component.path("version").asString(),
                        component
                                .path("licenses")
                                .valueStream()
                                .map(BillsOfMaterials::written)
                                .toList()))
                .toList();
    }

    private static String written(JsonNode licence) {
        JsonNode named = licence.path("license");
        return licence.path("expression")
                .asString(named.path("id").asString(named.path("name").asString("")));
    }

    /** What is in the scripts of the web apps: what only builds or tests them is not. */
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
