package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One small file per started part, under {@code .jmo/run}. */
final class RunRecords {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ENDING = ".json";

    private final Path folder;

    RunRecords(Path folder) {
        this.folder = folder;
    }

    void write(RunRecord record) {
        Path file = file(record.part());
        try {
            Files.createDirectories(folder);
            Path draft = folder.resolve(record.part() + ".new");
            Files.writeString(draft, JSON.writeValueAsString(record));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw LaunchFailure.of(e, file);
        }
    }

    /** Empty if the part was never started, or the file cannot be read any more. */
    Optional<RunRecord> read(Part part) {
        Path file = file(part.name());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), RunRecord.class));
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    /** The parts that were started and not stopped since, whether they still run or not. */
    List<Part> parts() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Set<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw LaunchFailure.of(e, folder);
        }
        return Part.possible().stream()
                .filter(part -> names.contains(part.name()))
                .toList();
    }

    void forget(Part part) {
        try {
            Files.deleteIfExists(file(part.name()));
        } catch (IOException e) {
            throw LaunchFailure.of(e, folder);
        }
    }

    private Path file(String part) {
        return folder.resolve(part + ENDING);
    }
}
