package id.jmo.local.launcher.suite;

import id.jmo.local.launcher.process.LaunchFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Lets one launcher at a time start or stop a suite. The system frees it when the launcher ends, however it ends. */
final class SuiteLock implements AutoCloseable {

    private final FileChannel channel;

    private SuiteLock(FileChannel channel) {
        this.channel = channel;
    }

    static SuiteLock take(Home home) {
        Path file = home.folder().resolve("lock");
        try {
            Files.createDirectories(home.folder());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (attempt(channel) == null) {
                channel.close();
                throw new SuiteBusy("Another ./jmo is starting or stopping this suite (pid "
                        + Files.readString(file).strip() + "); wait for it, or press Ctrl-C there");
            }
            channel.truncate(0);
            channel.write(java.nio.charset.StandardCharsets.US_ASCII.encode(
                    String.valueOf(ProcessHandle.current().pid())));
            return new SuiteLock(channel);
        } catch (IOException e) {
            throw LaunchFailure.of(e, file);
        }
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new LaunchFailure("Cannot release the lock of the suite: " + e.getMessage(), e);
        }
    }
}
