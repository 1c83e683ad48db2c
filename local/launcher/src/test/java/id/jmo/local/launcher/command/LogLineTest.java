package id.jmo.local.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLineTest {

    @TempDir
    private Path folder;

    @Test
    void a_structured_line_becomes_readable_and_keeps_its_trace_and_claim() {
        assertThat(LogLine.readable("""
                        {"@timestamp":"2026-11-22T10:00:01.5Z","log":{"level":"WARN","logger":"id.jmo.claim.A"},"trace":{"id":"0123456789abcdef"},"claim.id":"c1","message":"Late","error":{"stack_trace":"x.Y: z\\n\\tat a\\n"}}
                        """.strip())).endsWith("WARN  A trace=01234567 claim=c1 - Late\nx.Y: z\n\tat a");
    }

    @Test
    void any_other_line_stays_as_it_is() {
        assertThat(LogLine.readable("store: ready")).isEqualTo("store: ready");
        assertThat(LogLine.readable("{\"no\":1}")).isEqualTo("{\"no\":1}");
        assertThat(LogLine.readable("{broken")).isEqualTo("{broken");
    }

    @Test
    void the_last_lines_of_a_log_are_found_from_its_end() throws IOException {
        Path log = folder.resolve("a.log");
        Files.writeString(log, "1\n2\n3\n");

        assertThat(LogsCommand.startOfLastLines(log, 1)).isEqualTo(4);
        assertThat(LogsCommand.startOfLastLines(log, 2)).isEqualTo(2);
        assertThat(LogsCommand.startOfLastLines(log, 9)).isZero();
    }
}
