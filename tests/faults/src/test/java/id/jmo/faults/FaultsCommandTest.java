package id.jmo.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.operator.CommandLines;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FaultsCommandTest {

    @Test
    void a_run_names_the_command_that_gives_its_schedule_again() {
        assertThat(parsed("--claims", "40", "--outage", "kafka=3").replayCommand(4711))
                .isEqualTo("./jmo faults --seed 4711 --claims 40 --outage kafka=3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seed 7", "--seed 7 --claims 12", "--seed 7 --outage kafka=3 --outage payout-service=1"})
    void the_command_that_is_named_names_itself(String options) {
        String named = parsed(options.split(" ")).replayCommand(7);

        String[] words = named.split(" ");
        assertThat(parsed(Arrays.copyOfRange(words, 2, words.length)).replayCommand(7))
                .isEqualTo(named)
                .contains(options.substring("--seed 7".length()));
    }

    @Test
    void a_mistake_is_reported_in_one_line_that_names_the_help() {
        var err = new ByteArrayOutputStream();

        int status = CommandLines.reportingTo(new PrintStream(err, true, UTF_8), new CommandLine(new FaultsCommand()))
                .execute("--seed", "soon");

        assertThat(status).isNotZero();
        assertThat(err.toString(UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("✗ Invalid value for option '--seed'")
                .endsWith("(./jmo faults --help says how)");
    }

    private static FaultsCommand parsed(String... options) {
        var command = new FaultsCommand();
        new CommandLine(command).parseArgs(options);
        return command;
    }
}
