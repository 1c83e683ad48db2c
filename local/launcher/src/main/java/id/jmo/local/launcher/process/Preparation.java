package id.jmo.local.launcher.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that runs once and ends, before a part can start. */
public final class Preparation {

    private Preparation() {}

    /** @throws LaunchFailure if the program ends with anything but 0; its output is in the log then */
    public static void run(String purpose, List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command);
        ProcessEnvironment.apply(builder, environment);
        builder.redirectErrorStream(true).redirectOutput(log.toFile()).redirectInput(new File("/dev/null"));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            Process process = builder.start();
            int exit;
            try {
                exit = process.waitFor();
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new LaunchFailure("Interrupted while we " + purpose, e);
            }
            if (exit != 0) {
                throw new LaunchFailure("Could not " + purpose + ": " + LogExcerpt.reason(log) + " (log: " + log + ")");
            }
        } catch (IOException e) {
            throw LaunchFailure.of(e, log);
        }
    }
}
