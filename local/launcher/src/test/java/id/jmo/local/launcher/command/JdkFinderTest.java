package id.jmo.local.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.local.launcher.suite.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of {@code ./jmo} that must work before there is any Java: finding one. */
class JdkFinderTest {

    @TempDir
    private Path machine;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void java_home_comes_first() throws Exception {
        Path first = jdk("home/jdk", "25.0.2");
        jdk("jvm/temurin-26", "26");
        environment.put("JAVA_HOME", first.toString());

        assertThat(find()).isEqualTo(new Answer(0, first.toString()));
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        environment.put("JAVA_HOME", jdk("home/old", "17.0.15").toString());
        Path good = jdk("jvm/temurin-25-jdk-amd64", "25.0.1");

        assertThat(find()).isEqualTo(new Answer(0, good.toString()));
    }

    @Test
    void the_jdk_behind_a_link_on_the_path_is_found() throws Exception {
        Path good = jdk("opt/jdk-27", "27-ea");
        Path bin = Files.createDirectories(machine.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("javac"), good.resolve("bin/javac"));
        environment.put("PATH", bin + ":/usr/bin:/bin");

        assertThat(find()).isEqualTo(new Answer(0, good.toString()));
    }

    @Test
    void sdkman_is_looked_at() throws Exception {
        Path good = jdk("home/.sdkman/candidates/java/25.0.1-tem", "25.0.1");

        assertThat(find()).isEqualTo(new Answer(0, good.toString()));
    }

    @Test
    void a_runtime_without_compiler_is_no_jdk() throws Exception {
        Path runtime = jdk("jvm/jre-25", "25");
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(find().exit()).isEqualTo(1);
    }

    @Test
    void when_all_are_too_old_one_line_says_what_is_needed_and_what_is_here() throws Exception {
        jdk("jvm/java-17-openjdk", "17.0.15");
        jdk("jvm/java-21-openjdk", "21.0.9");

        Answer answer = find();

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.said())
                .startsWith("✗ JDK 25 or newer is needed, and the newest here is 21")
                .doesNotContain("\n");
    }

    @Test
    void when_there_is_none_one_line_says_so() throws Exception {
        Answer answer = find();

        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.said())
                .startsWith("✗ JDK 25 or newer is needed, and there is none")
                .doesNotContain("\n");
    }

    private record Answer(int exit, String said) {}

    private Path jdk(String folder, String version) throws IOException {
        Path home = machine.resolve(folder);
        Path compiler = home.resolve("bin/javac");
        Files.createDirectories(compiler.getParent());
        Files.writeString(compiler, "#!/bin/sh\n");
        assertThat(compiler.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** Runs the script's own function on a machine that has only what the test put there. */
    private Answer find() throws IOException, InterruptedException {
        Path script = Checkout.find().root().resolve("jmo");
        // The script's body needs sed, dirname and readlink, but the machine's real JDKs must stay out of sight.
        Path tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : new String[] {"sed", "dirname", "readlink", "bash"}) {
            Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + which(tool) + " \"$@\"\n");
            assertThat(tools.resolve(tool).toFile().setExecutable(true)).isTrue();
        }
        ProcessBuilder builder =
                new ProcessBuilder(which("bash").toString(), "-c", "source '" + script + "'; find_jdk");
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("HOME", machine.resolve("home").toString());
        builder.environment().put("JMO_JVM_DIRS", machine.resolve("jvm") + "/*");
        environment.forEach((name, value) ->
                builder.environment().put(name, name.equals("PATH") ? value.split(":", 2)[0] + ":" + tools : value));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), said.strip());
    }

    private static Path which(String tool) {
        return Files.isExecutable(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
    }
}
