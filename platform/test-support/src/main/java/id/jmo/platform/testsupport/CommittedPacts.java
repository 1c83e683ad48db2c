package id.jmo.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds the pacts that a consumer's tests produce against those committed in {@code contracts/pacts}, which the
 * providers are verified with. Different ones fail the test class; {@code -Djmo.pacts.update=true} commits them anew.
 * Use it through {@link ConsumerPactTest}.
 */
public final class CommittedPacts implements BeforeAllCallback, AfterAllCallback {

    private static final Path PRODUCED = Path.of("target", "pacts");
    private static final Map<Path, Class<?>> WRITERS = new ConcurrentHashMap<>();
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public void beforeAll(ExtensionContext context) {
        System.setProperty("pact.rootDir", PRODUCED.toString());
        // A class writes whole pacts; what an earlier run has left there must not be mixed in.
        System.setProperty("pact.writer.overwrite", "true");
        System.setProperty("pact_do_not_track", "true");
        producedFiles().forEach(CommittedPacts::delete);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        List<Path> produced = producedFiles();
        if (context.getExecutionException().isEmpty() && produced.isEmpty()) {
            fail("%s has produced no pact", context.getRequiredTestClass().getSimpleName());
        }
        produced.forEach(file -> {
            claim(file, context.getRequiredTestClass());
            compare(file, committed().resolve(file.getFileName()));
        });
    }

    /** A second class for the same pair would write the first one's pact anew: which of them is held depends on order. */
    static void claim(Path produced, Class<?> test) {
        Class<?> other = WRITERS.putIfAbsent(produced.getFileName(), test);
        if (other != null && other != test) {
            fail(
                    "%s and %s both write the pact %s: one class a pair",
                    other.getSimpleName(), test.getSimpleName(), produced.getFileName());
        }
    }

    /** {@code contracts/pacts} of the repository. */
    public static Path committed() {
        return repository().resolve("contracts").resolve("pacts");
    }

    private static Path repository() {
        String root = System.getProperty("jmo.root");
        Path folder = Path.of(root == null ? "" : root).toAbsolutePath();
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("contracts")) || Files.isDirectory(candidate.resolve(".git"))) {
                return candidate;
            }
        }
        throw new IllegalStateException("no repository around " + folder);
    }

    static void compare(Path produced, Path committed) {
        try {
            String text = JSON.writeValueAsString(withoutTool(JSON.readTree(Files.readString(produced)))) + "\n";
            if (Boolean.getBoolean("jmo.pacts.update")) {
                Files.createDirectories(committed.getParent());
                Files.writeString(committed, text);
                return;
            }
            if (!Files.exists(committed)) {
                fail("the pact %s is not committed; run the test with -Djmo.pacts.update=true", committed);
            }
            assertThat(JSON.readTree(text))
                    .as("pact %s differs from the committed one; -Djmo.pacts.update=true commits it", committed)
                    .isEqualTo(JSON.readTree(Files.readString(committed)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of the tool that wrote a pact is no part of what was agreed. */
    private static JsonNode withoutTool(JsonNode pact) {
        if (pact.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("pact-jvm");
        }
        return pact;
    }

    private static List<Path> producedFiles() {
        if (!Files.isDirectory(PRODUCED)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(PRODUCED)) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
