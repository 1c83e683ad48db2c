package id.jmo.local.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small comma-separated file with a header line; no quoting. */
public final class SampleFile {

    private static final Logger LOG = LoggerFactory.getLogger(SampleFile.class);

    private SampleFile() {}

    /** One line of the file by the names of its columns. */
    public record Line(Map<String, String> fields) {

        /** @throws NullPointerException if the file has no such column */
        public String get(String column) {
            return Objects.requireNonNull(fields.get(column), () -> "No column " + column);
        }
    }

    /** The lines of the file, or none if there is no such file. */
    public static List<Line> read(Path file) {
        if (!Files.exists(file)) {
            LOG.warn("No sample file {}: starting without it", file.toAbsolutePath());
            return List.of();
        }
        try {
            List<String> lines =
                    Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
            if (lines.isEmpty()) {
                return List.of();
            }
            String[] header = lines.getFirst().split(",", -1);
            return lines.stream().skip(1).map(line -> parse(header, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line parse(String[] header, String line) {
        String[] values = line.split(",", -1);
        if (values.length != header.length) {
            throw new IllegalArgumentException("Expected " + header.length + " fields: " + line);
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            fields.put(header[i].strip(), values[i].strip());
        }
        return new Line(fields);
    }
}
