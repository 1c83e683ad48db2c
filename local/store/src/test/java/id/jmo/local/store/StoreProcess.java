package id.jmo.local.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The store in a JVM of its own. */
final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    final String firstLine;

    private StoreProcess(Process process) throws IOException {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.firstLine = output.readLine();
    }

    static StoreProcess start(Path data) throws IOException {
        return run("--data-dir", data.toString(), "--port", "0");
    }

    static StoreProcess run(String... arguments) throws IOException {
        return runWith(256, arguments);
    }

    /** @param mebibytes of heap */
    static StoreProcess runWith(int mebibytes, String... arguments) throws IOException {
        return start(command(mebibytes, arguments));
    }

    /**
     * On a disk that is as good as full: no file may grow beyond a size.
     *
     * @param kibibytes of the largest file
     */
    static StoreProcess runWithRoomFor(int kibibytes, String... arguments) throws IOException {
        List<String> limited =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$0\" \"$@\""));
        limited.addAll(command(256, arguments));
        return start(limited);
    }

    private static StoreProcess start(List<String> command) throws IOException {
        return new StoreProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static List<String> command(int mebibytes, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + mebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StoreMain.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    String address() {
        return firstLine.replaceFirst(".*(mongodb://[^,]+),.*", "$1");
    }

    MongoClient client() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .build());
    }

    /** As {@code kill -9}: no hook runs, no buffer is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill}: the process ends in its own way. */
    int stop() throws InterruptedException {
        // Through the handle, which leaves the output to be read.
        process.toHandle().destroy();
        return process.waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** What it has printed after the first line. */
    String rest() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
