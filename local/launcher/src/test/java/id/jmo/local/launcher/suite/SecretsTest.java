package id.jmo.local.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void the_key_of_personal_data_is_made_once_and_is_an_aes_256_key() {
        Secrets secrets = new Secrets(folder.resolve("secrets"));

        String key = secrets.personalDataKey();

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(new Secrets(folder.resolve("secrets")).personalDataKey()).isEqualTo(key);
    }

    @Test
    void blind_indexes_have_a_key_of_their_own() {
        Secrets secrets = new Secrets(folder.resolve("secrets"));

        assertThat(Base64.getDecoder().decode(secrets.personalDataIndexKey())).hasSize(32);
        assertThat(secrets.personalDataIndexKey())
                .isEqualTo(new Secrets(folder.resolve("secrets")).personalDataIndexKey())
                .isNotEqualTo(secrets.personalDataKey());
    }

    @Test
    void indexes_that_were_made_by_the_key_of_the_data_are_found_by_it() throws IOException {
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        String key = secrets.personalDataKey();
        Files.delete(folder.resolve("secrets/personal-data-index-key"));

        assertThat(secrets.personalDataIndexKey()).isEqualTo(key);
    }

    @Test
    void nobody_but_the_owner_can_read_it() throws IOException {
        new Secrets(folder.resolve("secrets")).personalDataKey();

        assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("secrets/personal-data-key"))).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
