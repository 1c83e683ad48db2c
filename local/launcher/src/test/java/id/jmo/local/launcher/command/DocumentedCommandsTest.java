package id.jmo.local.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.jmo.local.launcher.command.DocumentedCommands.Line;
import id.jmo.local.launcher.suite.Checkout;
import id.jmo.operator.Connection;
import id.jmo.operator.OperatorCli;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever pastes a command from a page finds that it exists, with its options and as many arguments. Nothing is run. */
class DocumentedCommandsTest {

    private static final Path ROOT = Checkout.find().root();

    /** Of commands that the script gives to programs of their own: where these say which options they have. */
    private static final Map<String, String> OTHER_PROGRAMS = Map.of(
            "faults", "tests/faults/src/main/java/id/jmo/faults/FaultsCommand.java",
            "load", "tests/load/src/main/java/id/jmo/load/LoadCommand.java",
            "bench", "tests/load/src/main/java/id/jmo/load/BenchCommand.java");

    private static final List<String> OF_THE_SCRIPT = List.of("test", "sbom");

    static Stream<Line> commands() {
        return pages().flatMap(page -> DocumentedCommands.of(page, "\\./jmo"));
    }

    static Stream<Line> operatorsCommands() {
        return pages().flatMap(page ->
                DocumentedCommands.of(page, "java -jar operator-cli/target/operator-cli-[\\w.-]+\\.jar"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_of_the_pages_is_one(Line line) {
        String name = line.arguments().isEmpty() ? "help" : line.arguments().getFirst();
        if (OF_THE_SCRIPT.contains(name)) {
            assertThat(read("jmo")).contains("    " + name + ")\n");
        } else if (line.arguments().equals(List.of("demo", "--browser"))) {
            assertThat(read("jmo")).contains("*\" --browser \"*) demo_in_browser");
        } else if (OTHER_PROGRAMS.containsKey(name)) {
            assertThat(read("jmo")).contains("    " + name + ")");
            String program = read(OTHER_PROGRAMS.get(name));
            assertThat(line.arguments())
                    .filteredOn(argument -> argument.startsWith("--"))
                    .allSatisfy(option -> assertThat(program).contains('"' + option.replaceFirst("=.*", "") + '"'));
        } else if (line.arguments().size() < 2) {
            // The name alone is a mention, whatever the command must be given.
            assertThat(Jmo.commandLine().getSubcommands()).containsKey(name);
        } else {
            assertThatCode(() -> Jmo.commandLine().parseArgs(line.arguments().toArray(String[]::new)))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("operatorsCommands")
    void a_command_for_a_suite_elsewhere_is_one(Line line) {
        assertThatCode(() -> OperatorCli.commandLine(Connection.withoutDefault(), System.err)
                        .parseArgs(line.arguments().toArray(String[]::new)))
                .doesNotThrowAnyException();
    }

    @Test
    void lines_are_found_in_text_and_blocks_as_somebody_would_paste_them() {
        String page = """
                See `./jmo payouts` or ./jmo prose; `a ./jmo down` ends it.

                ```
                ./jmo payouts record PAYOUT --on 2026-11-24 --evidence "letter 12/XI" # by hand
                ./jmo down && ./jmo up --instances claim-service=3
                token=$(./jmo token eileen)
                ./jmo capacity --members N \\
                  --claims-per-hour M
                ```
                """;

        assertThat(DocumentedCommands.of(page, "\\./jmo").map(line -> String.join("|", line.arguments())))
                .containsExactly(
                        "payouts|record|0198c0de-0000-7000-8000-000000000002|--on|2026-11-24|--evidence|letter 12/XI",
                        "down",
                        "up|--instances|claim-service=3",
                        "token|eileen",
                        "capacity|--members|1000|--claims-per-hour|10",
                        "payouts",
                        "down");
    }

    private static Stream<String> pages() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"),
                            docs
                                    .filter(file -> file.toString().endsWith(".md"))
                                    .map(file -> ROOT.relativize(file).toString())
                                    .toList()
                                    .stream())
                    .map(DocumentedCommandsTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
