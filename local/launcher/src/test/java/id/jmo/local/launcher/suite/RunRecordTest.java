package id.jmo.local.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

    @TempDir
    private Path folder;

    @Test
    void a_running_process_is_found_again_from_its_file() {
        RunRecords records = new RunRecords(folder);
        records.write(RunRecord.of(Part.KAFKA, ProcessHandle.current(), "1"));

        assertThat(records.read(Part.KAFKA).flatMap(RunRecord::process)).contains(ProcessHandle.current());
    }

    @Test
    void another_process_that_got_the_same_pid_is_not_taken_for_ours() {
        Instant earlier =
                ProcessHandle.current().info().startInstant().orElseThrow().minus(Duration.ofMinutes(1));

        RunRecord ofADeadOne = new RunRecord("kafka", ProcessHandle.current().pid(), earlier, "1");

        assertThat(ofADeadOne.process()).isEmpty();
    }

    @Test
    void an_ended_process_is_not_found() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "60").start();
        RunRecord record = RunRecord.of(Part.STORE, process.toHandle(), "1");
        assertThat(record.process()).isPresent();

        process.destroyForcibly().waitFor();

        assertThat(record.process()).isEmpty();
    }

    @Test
    void a_damaged_file_counts_as_not_started() throws IOException {
        Files.writeString(folder.resolve("kafka.json"), "{\"part\":\"kaf");

        assertThat(new RunRecords(folder).read(Part.KAFKA)).isEmpty();
    }
}
