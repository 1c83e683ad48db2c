package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Who on the machine can read the keys that deploy/make-secrets writes. */
class KeyFilesTest {

    private static final int SERVICES = 10_001;
    private static final int BROKER = 1_000;

    @TempDir
    private Path folder;

    private Path secrets;

    @BeforeEach
    void make() throws IOException, InterruptedException {
        SecuredBroker.makeSecrets(folder);
        secrets = folder.resolve("deploy/secrets");
    }

    @Test
    void nobody_but_the_owner_gets_into_the_folder() throws IOException {
        assertThat(permissions(secrets)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve(".env"))).isEqualTo("rw-------");
    }

    @Test
    @EnabledIfSystemProperty(named = "user.name", matches = "root", disabledReason = "only root can give a file away")
    void keys_that_root_makes_are_read_by_the_user_of_their_container_and_by_nobody_else() throws IOException {
        assertThat(Repository.read("deploy/images/Dockerfile")).contains("USER %d:%<d".formatted(SERVICES));
        assertThat(keys()).hasSizeGreaterThan(15).allSatisfy(key -> {
            assertThat(permissions(key)).as(key.toString()).isEqualTo("r--------");
            assertThat(Files.getAttribute(key, "unix:uid")).as(key.toString()).isEqualTo(readerOf(key));
        });
    }

    @Test
    void certificates_and_public_keys_are_for_everybody_who_gets_that_far() throws IOException {
        try (Stream<Path> files = Files.list(secrets)) {
            assertThat(files.filter(file -> file.toString().matches(".*-(certificate|public-key)\\.pem")))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file ->
                            assertThat(permissions(file)).as(file.toString()).isEqualTo("r--r--r--"));
        }
    }

    private static int readerOf(Path key) {
        return switch (key.getFileName().toString()) {
            case "kafka-broker.pem", "kafka-operations.pem" -> BROKER;
            // No container has it.
            case "kafka-authority-key.pem" -> 0;
            default -> SERVICES;
        };
    }

    private List<Path> keys() throws IOException {
        try (Stream<Path> files = Files.list(secrets)) {
            return files.filter(file -> !file.endsWith("foreign.pem"))
                    .filter(KeyFilesTest::hasKey)
                    .toList();
        }
    }

    private static boolean hasKey(Path file) {
        try {
            return Files.readString(file).contains("PRIVATE KEY");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
