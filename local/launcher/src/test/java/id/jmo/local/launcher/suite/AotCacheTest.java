package id.jmo.local.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real program, started by the real Java. */
class AotCacheTest {

    private static final AotCache WANTED = AotCache.ifWanted(Map.of("JMO_AOT", "true"));
    private static final List<String> JVM = List.of(Site.java().toString(), "-XX:+UseSerialGC", "-Xmx64m");

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void build() throws IOException {
        jar = folder.resolve("greeter.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, Greeter.class.getName());
        String name = Greeter.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream written = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream program = Greeter.class.getClassLoader().getResourceAsStream(name)) {
            written.putNextEntry(new JarEntry(name));
            program.transferTo(written);
        }
    }

    @Test
    void a_program_starts_from_the_cache_of_its_training_run() throws Exception {
        List<String> options = options(WANTED, Map.of());

        // Java ends rather than go on without the cache.
        assertThat(run(options, "-XX:AOTMode=on")).isEqualTo("good morning");
    }

    @Test
    void a_program_is_trained_once_which_leaves_nothing_but_the_cache() throws IOException {
        options(WANTED, Map.of());
        FileTime made = Files.getLastModifiedTime(folder.resolve("application.aot"));

        options(WANTED, Map.of("GREETING", "fail"));

        assertThat(folder.resolve("application.aot"))
                .satisfies(cache -> assertThat(Files.getLastModifiedTime(cache)).isEqualTo(made));
        assertThat(folder).isDirectoryNotContaining("glob:**.config").isDirectoryNotContaining("glob:**application-*");
    }

    @Test
    void a_training_run_that_fails_is_said_in_one_line() {
        assertThatThrownBy(() -> options(WANTED, Map.of("GREETING", "fail")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("Could not make the AOT cache of greeter.jar: ")
                .hasMessageContaining("nobody to greet");
        assertThat(folder.resolve("application.aot")).doesNotExist();
    }

    @Test
    void no_program_is_trained_where_it_is_not_wanted() {
        assertThat(options(AotCache.ifWanted(Map.of()), Map.of("GREETING", "fail")))
                .isEmpty();
    }

    private List<String> options(AotCache cache, Map<String, String> environment) {
        return cache.options(jar, JVM, environment, folder.resolve("greeter-aot.log"));
    }

    private String run(List<String> options, String mode) throws Exception {
        List<String> command = new ArrayList<>(JVM);
        command.addAll(options);
        command.addAll(List.of(mode, "-jar", jar.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return printed.strip();
    }

    /** In a jar of its own. */
    public static final class Greeter {

        private Greeter() {}

        public static void main(String[] arguments) {
            if ("fail".equals(System.getenv("GREETING"))) {
                throw new IllegalStateException("nobody to greet");
            }
            System.out.println("good morning");
        }
    }
}
