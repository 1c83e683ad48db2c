package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code deploy/verify} with jars of a few files; with those of the suite: {@code VerifyIT}. */
class VerifyTest {

    private static final String JAR = "claim-service-1.0.0-SNAPSHOT.jar";

    @TempDir
    private Path folder;

    private final Map<String, String> entries = new LinkedHashMap<>();

    @BeforeEach
    void build() throws IOException {
        entries.put("META-INF/MANIFEST.MF", "Main-Class: Launcher\n");
        entries.put("BOOT-INF/lib/one-1.2.jar", "one");
        entries.put("BOOT-INF/classes/Claim.class", "claim");
        Verify.jar(folder.resolve("built/claim-service/target/" + JAR), entries);
    }

    @Test
    void a_jar_that_the_source_makes_is_named_with_its_digest() throws Exception {
        installed();

        Verify.Said said = jars();

        assertThat(said.lines()).singleElement().asString().matches("✓ claim-service [0-9a-f]{64}");
        assertThat(said.status()).isZero();
    }

    @Test
    void each_file_that_differs_is_a_line() throws Exception {
        entries.put("BOOT-INF/lib/one-1.2.jar", "another one");
        entries.put("BOOT-INF/lib/miner-6.6.jar", "miner");
        entries.remove("BOOT-INF/classes/Claim.class");
        installed();

        Verify.Said said = jars();

        assertThat(said.lines())
                .containsExactly(
                        "✗ claim-service: BOOT-INF/classes/Claim.class is missing",
                        "✗ claim-service: BOOT-INF/lib/miner-6.6.jar is not of the source",
                        "✗ claim-service: BOOT-INF/lib/one-1.2.jar is not what the source makes");
        assertThat(said.status()).isEqualTo(1);
    }

    /** The command line runs with the jars of a folder beside it. */
    @Test
    void the_libraries_beside_the_command_line_are_compared_too() throws Exception {
        Verify.jar(folder.resolve("built/operator-cli/target/operator-cli-1.jar"), entries);
        Verify.jar(folder.resolve("built/operator-cli/target/lib/one-1.2.jar"), entries);
        Verify.jar(folder.resolve("installed/operator-cli-1.jar"), entries);
        Verify.jar(folder.resolve("installed/lib/miner-6.6.jar"), entries);

        Verify.Said said = jars();

        assertThat(said.lines())
                .hasSize(3)
                .contains(
                        "✗ operator-cli/lib: miner-6.6.jar is not of the source",
                        "✗ operator-cli/lib: one-1.2.jar is missing");
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    void the_same_files_in_another_order_are_a_difference_too() throws Exception {
        String manifest = entries.remove("META-INF/MANIFEST.MF");
        entries.put("META-INF/MANIFEST.MF", manifest);
        installed();

        Verify.Said said = jars();

        assertThat(said.lines()).containsExactly("✗ claim-service: the same files, packed in another way");
        assertThat(said.status()).isEqualTo(1);
    }

    @Test
    void what_is_no_jar_is_one_line() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("installed")).resolve(JAR), "half a download");

        Verify.Said said = jars();

        assertThat(said.lines()).last().asString().startsWith("verify: ").endsWith(JAR + " is no jar that can be read");
        assertThat(said.status()).isEqualTo(2);
    }

    @Test
    void without_a_build_or_without_jars_it_cannot_be_said() throws Exception {
        Files.createDirectories(folder.resolve("installed"));
        assertThat(jars()).isEqualTo(cannot("no jar of the suite is in " + folder.resolve("installed")));
        assertThat(Verify.run(Map.of(), "jars", folder.resolve("nowhere").toString()))
                .isEqualTo(cannot("there is no folder " + folder.resolve("nowhere")));

        installed();
        Files.delete(folder.resolve("built/claim-service/target/" + JAR));
        assertThat(jars()).isEqualTo(cannot("claim-service is not built here: (umask 022 && mvn -DskipTests package)"));
    }

    @Test
    void without_a_command_it_says_what_it_can_do() throws Exception {
        Verify.Said said = Verify.run(Map.of());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.lines()).anySatisfy(line -> assertThat(line).contains("deploy/verify image IMAGE MODULE"));
    }

    private static Verify.Said cannot(String why) {
        return new Verify.Said(2, List.of("verify: " + why));
    }

    private void installed() throws IOException {
        Verify.jar(folder.resolve("installed/lib").resolve(JAR), entries);
    }

    private Verify.Said jars() throws IOException, InterruptedException {
        return Verify.run(
                Map.of("BUILT", folder.resolve("built").toString()),
                "jars",
                folder.resolve("installed").toString());
    }
}
