package id.jmo.local.launcher.process;

import id.jmo.operator.client.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that the person at the keyboard can fix; its message is one line that says what, and where to look. */
public class LaunchFailure extends CommandFailure {

    public LaunchFailure(String message) {
        super(message);
    }

    public LaunchFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Names a full disk, which the operating system reports like a folder that may not be written to. */
    public static LaunchFailure of(IOException problem, Path where) {
        String message = String.valueOf(problem.getMessage());
        if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
            return new LaunchFailure("The disk is full: no space left for " + where, problem);
        }
        return new LaunchFailure("Cannot use " + where + ": " + reason(problem), problem);
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case java.nio.file.AccessDeniedException denied -> "permission denied for " + denied.getFile();
            case java.nio.file.NoSuchFileException missing -> "there is no " + missing.getFile();
            default -> problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
        };
    }
}
