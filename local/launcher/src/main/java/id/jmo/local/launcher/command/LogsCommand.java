package id.jmo.local.launcher.command;

import id.jmo.local.launcher.process.LaunchFailure;
import id.jmo.local.launcher.process.Pause;
import id.jmo.local.launcher.suite.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(name = "logs", description = "Prints the end of a part's log; -f follows it.")
@SuppressWarnings("NullAway.Init") // picocli sets the parent and parameters before it runs a command.
final class LogsCommand implements Runnable {

    private static final int CHUNK = 8192;

    @ParentCommand
    private Jmo jmo;

    @Parameters(paramLabel = "SERVICE", description = "Such as claim-service, claim-service-2, kafka, keycloak.")
    private String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Keep printing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "200",
            description = "How many lines (200).")
    private int lines;

    @Option(names = "--raw", description = "As it is written: one JSON document a line, for services.")
    private boolean raw;

    @Override
    public void run() {
        Part part = Part.named(service);
        Path log = jmo.suite().log(part);
        if (!Files.exists(log)) {
            throw new LaunchFailure(part + " has no log yet: " + log);
        }
        try {
            long position = startOfLastLines(log, lines);
            position = printFrom(log, position);
            while (follow) {
                Pause.aMoment();
                // A restart of the part begins a new file.
                position = printFrom(log, Files.size(log) < position ? 0 : position);
            }
        } catch (IOException e) {
            throw LaunchFailure.of(e, log);
        }
    }

    /** Prints whole lines only: one that is still being written waits for the next look. */
    private long printFrom(Path log, long position) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long printed = position;
            byte[] chunk = new byte[CHUNK];
            for (int count = file.read(chunk); count > 0; count = file.read(chunk)) {
                for (int i = 0; i < count; i++) {
                    if (chunk[i] == '\n') {
                        printed += line.size() + 1;
                        print(line.toString(StandardCharsets.UTF_8));
                        line.reset();
                    } else {
                        line.write(chunk[i]);
                    }
                }
            }
            System.out.flush();
            return printed;
        }
    }

    private void print(String line) {
        System.out.println(raw ? line : LogLine.readable(line));
    }

    static long startOfLastLines(Path log, int wanted) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long end = file.length();
            int found = 0;
            byte[] chunk = new byte[CHUNK];
            for (long position = end; position > 0; ) {
                int size = (int) Math.min(CHUNK, position);
                position -= size;
                file.seek(position);
                file.readFully(chunk, 0, size);
                for (int i = size - 1; i >= 0; i--) {
                    // The line break that ends the last line begins no other.
                    boolean separates = chunk[i] == '\n' && position + i < end - 1;
                    if (separates && ++found == wanted) {
                        return position + i + 1;
                    }
                }
            }
            return 0;
        }
    }
}
