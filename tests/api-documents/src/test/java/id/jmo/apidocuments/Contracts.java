package id.jmo.apidocuments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The committed documents. */
final class Contracts {

    static final Path ROOT = Path.of(System.getProperty("jmo.root", "../.."));
    static final Path MERGED = ROOT.resolve("contracts/openapi/jmo.json");

    private Contracts() {}

    /** Those of the services and of the gateway, whose own tests compare them with what they answer. */
    static List<Path> ofServicesAndGateway() {
        try (Stream<Path> files = Files.list(MERGED.getParent())) {
            return files.filter(file -> !file.equals(MERGED)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds a committed file to what it is made from; {@code -Djmo.openapi.update=true} writes it anew. */
    static void compare(Path committed, String made) throws IOException {
        if (Boolean.getBoolean("jmo.openapi.update")) {
            Files.writeString(committed, made);
        }
        assertThat(committed)
                .as("differs from the services' documents: mvn -pl tests/api-documents test -Djmo.openapi.update=true")
                .exists()
                .content(UTF_8)
                .isEqualTo(made);
    }
}
