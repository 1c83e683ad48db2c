package id.jmo.load;

import id.jmo.load.Figure.Aim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A program of the suite that measures by itself, such as the relay's or the face engine's, and writes its figures as
 * JSON. Every number in it becomes a figure, by its path: {@code relay.pacedP50Millis}.
 *
 * @param name the first part of that path
 * @param command a line for the shell; {@code {}} stands for the file to write
 */
record OtherProgram(String name, String command) {

    private static final String FILE = "{}";

    /** What is said of figures that have an aim or need a word; the others go by their path. */
    private record Known(
            String title, String unit, @Nullable Aim aim, String bounds) {}

    private static final Map<String, Known> KNOWN = Map.of(
            "relay.saturatedEventsPerSecond",
            new Known(
                    "Relay, committed document to consumed event, saturated",
                    "events/s",
                    Aim.atLeast(546),
                    "three durable steps for each event: document, broker, mark"),
            "relay.pacedP50Millis",
            new Known("The same, paced at 100/s, p50", "ms", Aim.atMost(6), "the fsync of the document, then the send"),
            "search.searchesPerSecond",
            new Known(
                    "Search over 1,000 items in one thread, with excerpts",
                    "searches/s",
                    Aim.atLeast(50),
                    "highlighting: the texts of the hits are analysed again"),
            "search.misspeltRatio",
            new Known("The same misspelt, as a part of it", "", Aim.atLeast(0.2), "fuzzy terms: more words to look up"),
            "faces.rows.0.cpuMillisPerFrame",
            new Known(
                    "Face engine, a frame of 640x480, all stages",
                    "ms of CPU",
                    Aim.atMost(60),
                    "the embedding's network"),
            "faces.processMebibytes",
            new Known("Face engine's process, two sessions at once", "MiB", Aim.atMost(450), "models and JVM"));

    /** @param definition {@code NAME=COMMAND} */
    static OtherProgram of(String definition) {
        int equals = definition.indexOf('=');
        return new OtherProgram(definition.substring(0, equals), definition.substring(equals + 1));
    }

    /** @return nothing if the program fails; its output says why */
    List<Figure> measure() {
        try {
            var file = Files.createTempFile("figures", ".json");
            try {
                var process = new ProcessBuilder("sh", "-c", command.replace(FILE, file.toString()))
                        .redirectErrorStream(true)
                        .start();
                var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0 || Files.size(file) == 0) {
                    System.out.printf("  ✗ %s gave no figures: %s%n%s%n", name, command, said);
                    return List.of();
                }
                return read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<Figure> read(Path file) {
        var figures = new ArrayList<Figure>();
        collect(name, JsonMapper.shared().readTree(file), figures);
        return figures;
    }

    private static void collect(String path, JsonNode node, List<Figure> figures) {
        if (node.isNumber()) {
            var known = KNOWN.getOrDefault(path, new Known(path, "", null, ""));
            figures.add(new Figure(path, known.title(), node.asDouble(), known.unit(), known.aim(), known.bounds()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "." + i, node.get(i), figures);
        }
        node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), figures));
    }
}
