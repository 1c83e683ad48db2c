package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String HEADER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void a_header_is_read_and_written_alike() {
        assertThat(TraceParent.parse(HEADER))
                .contains(new TraceParent("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true));
        assertThat(TraceParent.parse(HEADER).orElseThrow()).hasToString(HEADER);
    }

    @Test
    void only_the_last_flag_says_whether_a_trace_is_sampled() {
        assertThat(TraceParent.parse(HEADER.replace("-01", "-03")).orElseThrow().sampled())
                .isTrue();
        assertThat(TraceParent.parse(HEADER.replace("-01", "-02")).orElseThrow().sampled())
                .isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "00-0af7-b7ad6b7169203331-01", "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"})
    void what_is_malformed_is_no_context(String header) {
        assertThat(TraceParent.parse(header)).isEmpty();
    }
}
