package id.jmo.faults;

import id.jmo.local.launcher.suite.Part;
import id.jmo.local.launcher.suite.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a part of a suite had stored at a moment, as a copy of its folder.
 *
 * @param takenAt no event of a later moment is in it, and every one that was acknowledged before
 */
record Backup(Suite suite, Part part, Path copy, Instant takenAt) {

    /** Taken while the part rests; the services wait for it meanwhile. */
    static Backup of(Suite suite, Part part) {
        var copy = suite.dataFolder().resolveSibling("backup-of-" + part);
        suite.stop(part.name());
        var takenAt = Instant.now();
        replace(copy, suite.dataFolder().resolve(part.name()));
        suite.restart(part.name());
        return new Backup(suite, part, copy, takenAt);
    }

    /** The part, which must not run, has stored what it had then, and nothing else. */
    void restore() {
        replace(suite.dataFolder().resolve(part.name()), copy);
    }

    private static void replace(Path target, Path source) {
        try {
            if (Files.exists(target)) {
                for (var each : below(target).reversed()) {
                    Files.delete(each);
                }
            }
            for (var each : below(source)) {
                Files.copy(each, target.resolve(source.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A folder before what is in it. */
    private static List<Path> below(Path top) throws IOException {
        try (var all = Files.walk(top)) {
            return all.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }
}
