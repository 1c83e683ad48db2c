package id.jmo.local.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogExcerptTest {

    @TempDir
    private Path folder;

    @Test
    void the_description_of_a_failed_start_says_most() throws IOException {
        assertThat(reasonIn("""
                        {"@timestamp":"2026-11-22T10:00:00Z","log":{"level":"INFO"},"message":"Starting ClaimApplication"}
                        {"@timestamp":"2026-11-22T10:00:01Z","log":{"level":"ERROR"},"message":"\\n\\n***************************\\nAPPLICATION FAILED TO START\\n***************************\\n\\nDescription:\\n\\nWeb server failed to start. Port 8083 was already in use.\\n\\nAction:\\n\\nStop it.\\n"}
                        """)).isEqualTo("Web server failed to start. Port 8083 was already in use.");
    }

    @Test
    void the_innermost_cause_comes_before_the_last_line() throws IOException {
        assertThat(reasonIn("""
                        2026-11-22 ERROR Application run failed
                        org.springframework.beans.factory.BeanCreationException: Error creating bean
                        Caused by: java.lang.IllegalStateException: outer
                        Caused by: java.lang.IllegalArgumentException: jmo.personal-data.keys is empty
                                at id.jmo.Somewhere.run(Somewhere.java:1)
                        Shutting down
                        """)).isEqualTo("IllegalArgumentException: jmo.personal-data.keys is empty");
    }

    @Test
    void a_cause_inside_a_structured_line_is_found() throws IOException {
        assertThat(reasonIn("""
                        {"log":{"level":"ERROR"},"message":"Application run failed","error":{"stack_trace":"a.B: x\\nCaused by: c.D: outer\\nCaused by: e.KeyMissing: no key k1\\n\\tat f"}}
                        """)).isEqualTo("KeyMissing: no key k1");
    }

    @Test
    void a_full_disk_is_named_whatever_a_program_makes_of_it() throws IOException {
        assertThat(reasonIn("""
                        2026-11-22T10:00:00 ERROR LogDirFailureChannel - Error while appending records to jmo.claims.v1-3 in dir /data
                        java.io.IOException: No space left on device
                        	at java.base/sun.nio.ch.FileDispatcherImpl.write0(Native Method)
                        2026-11-22T10:00:01 ERROR LogManager - Shutdown broker because all log dirs in /data have failed
                        """)).isEqualTo("No space left on device");
    }

    @Test
    void without_an_error_the_last_line_must_do() throws IOException {
        assertThat(reasonIn("starting\nstore: cannot lock the data\n\n")).isEqualTo("store: cannot lock the data");
    }

    @Test
    void a_missing_log_is_told_plainly() {
        assertThat(LogExcerpt.reason(folder.resolve("none.log"))).isEqualTo("it left nothing in its log");
    }

    private String reasonIn(String log) throws IOException {
        Path file = folder.resolve("a.log");
        Files.writeString(file, log);
        return LogExcerpt.reason(file);
    }
}
