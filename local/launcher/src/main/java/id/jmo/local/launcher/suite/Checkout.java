package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The source tree and what Maven has built in it.
 *
 * @param root the folder of the script {@code jmo}
 */
public record Checkout(Path root) {

    /** From the system property {@code jmo.root}, else the nearest folder upwards that holds the script. */
    public static Checkout find() {
        String property = System.getProperty("jmo.root");
        Path start = Path.of(property == null ? "" : property).toAbsolutePath().normalize();
        for (@Nullable Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("jmo")) && Files.isRegularFile(folder.resolve("pom.xml"))) {
                return new Checkout(folder);
            }
        }
        throw new LaunchFailure("No checkout of the suite at or above " + start);
    }

    public Path sample() {
        return root.resolve("local/sample");
    }

    Path realm() {
        return root.resolve("deploy/keycloak/jmo-realm.json");
    }

    /** The look of Keycloak's pages. */
    Path keycloakThemes() {
        return root.resolve("deploy/keycloak/themes");
    }

    /** The folder of the lists of leaked passwords. */
    Path leakedPasswords() {
        return root.resolve("deploy/keycloak/password-blacklists");
    }

    public Path sampleLogins() {
        return root.resolve("local/keycloak/users.json");
    }

    Path kafkaLibraries() {
        return existing(root.resolve("local/kafka/target/lib"), Part.KAFKA);
    }

    Path keycloakDistribution() {
        return newest(root.resolve("local/keycloak/target/dist"), ".tar.gz").orElseThrow(() -> notBuilt(Part.KEYCLOAK));
    }

    /** What we add to Keycloak. */
    Path keycloakExtension() {
        return newest(root.resolve("local/keycloak/target/dist/providers"), ".jar")
                .orElseThrow(() -> notBuilt(Part.KEYCLOAK));
    }

    /** The runnable jar of a part that is built here: the newest, from a full or from a quick build. */
    Path jar(Part part) {
        Path target = root.resolve(module(part)).resolve("target");
        return Stream.of(target, target.resolve("quick"))
                .flatMap(folder -> newest(folder, "-exec.jar").or(() -> newest(folder, ".jar")).stream())
                .max(Comparator.comparing(Checkout::builtAt))
                .orElseThrow(() -> notBuilt(part));
    }

    /**
     * When a jar was built. Spring Boot gives it the time of its entries, the same in every build; what it made the jar of,
     * beside it, keeps the true one.
     */
    static FileTime builtAt(Path jar) {
        Path original = jar.resolveSibling(jar.getFileName() + ".original");
        try {
            FileTime time = Files.getLastModifiedTime(jar);
            return Files.exists(original) ? Collections.max(List.of(time, Files.getLastModifiedTime(original))) : time;
        } catch (IOException e) {
            throw LaunchFailure.of(e, jar);
        }
    }

    /** @throws LaunchFailure if Maven has not built the part yet */
    void requireBuilt(Part part) {
        switch (part.kind()) {
            case KAFKA -> kafkaLibraries();
            case KEYCLOAK -> {
                keycloakDistribution();
                keycloakExtension();
            }
            case STORE, PARTNER_SANDBOX, SERVICE, GATEWAY -> jar(part);
        }
    }

    static String module(Part part) {
        return switch (part.kind()) {
            case KAFKA, KEYCLOAK, STORE, PARTNER_SANDBOX -> "local/" + part.program();
            case SERVICE, GATEWAY -> part.program();
        };
    }

    private static Optional<Path> newest(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.endsWith(ending) && !name.endsWith("-sources.jar") && !name.endsWith("-tests.jar");
                    })
                    .max(Comparator.comparing(Checkout::builtAt));
        } catch (IOException e) {
            throw LaunchFailure.of(e, folder);
        }
    }

    private static Path existing(Path path, Part part) {
        if (!Files.exists(path)) {
            throw notBuilt(part);
        }
        return path;
    }

    private static LaunchFailure notBuilt(Part part) {
        return new LaunchFailure(part + " is not built: nothing to run under " + module(part)
                + "/target; ./jmo up builds it, or: mvn -DskipTests package -pl " + module(part) + " -am");
    }
}
