package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The folder that holds all state of one running suite.
 *
 * @param folder usually {@code .jmo} in the checkout
 * @param cache what can always be made again (unpacked programs), shared by all suites of a checkout
 */
record Home(Path folder, Path cache) {

    /** What a first start writes: Keycloak unpacked, jars extracted, the broker's first segments. */
    private static final long DISK_SPACE_NEEDED = 1024L * 1024 * 1024;

    private static final String PORT_OFFSET = "port-offset";

    static Home of(Checkout checkout, Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new Home(absolute, checkout.root().resolve(".jmo/cache"));
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(Part part) {
        return logs().resolve(part.name() + ".log");
    }

    Path records() {
        return folder.resolve("run");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path data(Part part) {
        return data().resolve(part.name());
    }

    Path secrets() {
        return folder.resolve("secrets");
    }

    void create() {
        for (Path each : new Path[] {logs(), records(), data(), cache}) {
            try {
                Files.createDirectories(each);
            } catch (IOException e) {
                throw LaunchFailure.of(e, each);
            }
        }
    }

    /** @throws LaunchFailure if the disk is so full that parts would die of it later, less clearly */
    void requireDiskSpace() {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < DISK_SPACE_NEEDED) {
                throw new LaunchFailure("The disk is full: " + free / (1024 * 1024) + " MiB left for " + folder + ", "
                        + DISK_SPACE_NEEDED / (1024 * 1024) + " MiB needed");
            }
        } catch (IOException e) {
            throw LaunchFailure.of(e, folder);
        }
    }

    /** The offset that the suite in this folder was started with; empty if that is not known. */
    static Optional<Integer> recordedPortOffset(Path folder) {
        Path file = folder.resolve(PORT_OFFSET);
        try {
            return Files.exists(file)
                    ? Optional.of(Integer.valueOf(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    void recordPortOffset(int offset) {
        Path file = folder.resolve(PORT_OFFSET);
        try {
            Files.writeString(file, String.valueOf(offset));
        } catch (IOException e) {
            throw LaunchFailure.of(e, file);
        }
    }

    /** Erases everything the suite has stored: members, claims, money, logins, keys. The cache stays. */
    void erase() {
        for (Path each : new Path[] {data(), secrets(), records(), logs()}) {
            deleteTree(each);
        }
    }

    static void deleteTree(Path top) {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e)
                        throws IOException {
                    if (e != null) {
                        throw e;
                    }
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw LaunchFailure.of(e, top);
        }
    }
}
