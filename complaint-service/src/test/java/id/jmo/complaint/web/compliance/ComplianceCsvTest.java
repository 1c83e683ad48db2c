package id.jmo.complaint.web.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComplianceCsvTest {

    @Test
    void every_cell_is_quoted_and_none_is_a_formula() {
        assertThat(ComplianceCsv.line(
                        List.of("K-1", "PT \"A\", B\nC", "=HYPERLINK(1)", "+1", "-1", "@x", "\tx", "＝1", "")))
                .isEqualTo(
                        "\"K-1\",\"PT \"\"A\"\", B\nC\",\"'=HYPERLINK(1)\",\"'+1\",\"'-1\",\"'@x\",\"'\tx\",\"'＝1\",\"\"\r\n");
    }

    @Test
    void rows_are_made_while_they_are_read() throws IOException {
        AtomicInteger made = new AtomicInteger();
        InputStream csv = ComplianceCsv.of(IntStream.range(0, 1_000_000)
                .mapToObj(i -> List.of("row " + made.incrementAndGet()))
                .iterator());

        assertThat(new String(csv.readNBytes(24), UTF_8)).isEqualTo("\"row 1\"\r\n\"row 2\"\r\n\"row 3");

        assertThat(made).hasValueLessThan(100);
    }

    @Test
    void a_file_without_rows_is_empty() throws IOException {
        assertThat(ComplianceCsv.of(List.<List<String>>of().iterator()).readAllBytes())
                .isEmpty();
    }
}
