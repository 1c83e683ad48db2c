package id.jmo.apidocuments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The merged document under the linters of the trade, and as the types of a TypeScript client. */
class LintTest {

    private static final Path NODE = Path.of("target/node").toAbsolutePath();

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(NODE);
        boolean installed = Files.isDirectory(NODE.resolve("node_modules"))
                && Files.mismatch(Path.of("package-lock.json"), NODE.resolve("package-lock.json")) < 0;
        if (!installed) {
            for (String file : List.of("package.json", "package-lock.json")) {
                Files.copy(Path.of(file), NODE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        }
        // Spectral looks for the rules beside its configuration.
        for (String file : List.of("spectral.yaml", "redocly.yaml")) {
            Files.copy(Path.of(file), NODE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void spectral_finds_no_error_by_its_own_rules_and_those_of_owasp() throws Exception {
        run(tool("spectral"), "lint", document(), "--ruleset", "spectral.yaml", "--fail-severity", "error", "-D");
    }

    @Test
    void redocly_finds_no_error() throws Exception {
        run(tool("redocly"), "lint", document(), "--config", "redocly.yaml");
    }

    @Test
    void a_typescript_client_compiles() throws Exception {
        Path sources = NODE.resolve("typescript");
        Files.createDirectories(sources);
        for (String file : List.of("journey.ts", "tsconfig.json")) {
            Files.copy(
                    Path.of("src/test/typescript", file), sources.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(tool("openapi-typescript"), document(), "-o", "typescript/schema.d.ts");
        run(tool("tsc"), "-p", "typescript");
    }

    private static String document() {
        return Contracts.MERGED.toAbsolutePath().normalize().toString();
    }

    private static String tool(String name) {
        return NODE.resolve("node_modules/.bin").resolve(name).toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)))
                .directory(NODE.toFile())
                .redirectErrorStream(true);
        builder.environment().put("REDOCLY_TELEMETRY", "off");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor())
                .as("%s\n%s", String.join(" ", command), output)
                .isZero();
    }
}
