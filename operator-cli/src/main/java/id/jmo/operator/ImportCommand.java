package id.jmo.operator;

import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.FileImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.JsonNode;

/** Imports a file and shows how far it is. Stopping the command does not stop the import. */
@Command(
        name = "import",
        description =
                "Imports a CSV file of members, savings, branches or logins: all of it or, if a line is faulty, nothing; of "
                        + "logins, every sound line.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:every line is on record", "1:it is not; the message names the first faults"})
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated before it runs a command.
public final class ImportCommand extends OperatorCommand {

    /** What can be imported. */
    enum Kind {
        MEMBERS,
        SAVINGS,
        BRANCHES,
        /** Of BPJSTKU. */
        LOGINS;

        String path(Mode mode) {
            return switch (this) {
                case MEMBERS -> "/api/v1/members/imports";
                case SAVINGS -> "/api/v1/savings/imports";
                case BRANCHES -> "/api/v1/branches/imports?mode=" + mode;
                case LOGINS -> "/api/v1/members/login-imports";
            };
        }
    }

    /** What a file of branches replaces. */
    enum Mode {
        MERGE,
        REPLACE
    }

    /** Reads it in small letters, as a person types it. */
    static final class KindConverter implements ITypeConverter<Kind> {

        @Override
        public Kind convert(String text) {
            try {
                return Kind.valueOf(text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException("\"" + text + "\" is not members, savings, branches or logins");
            }
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "members, savings, branches or logins.")
    private Kind kind;

    @Parameters(index = "1", paramLabel = "FILE", description = "CSV, UTF-8, with its header line.")
    private Path file;

    @Option(
            names = "--mode",
            defaultValue = "MERGE",
            description = "Of branches: MERGE leaves those that are not in the file, REPLACE takes them away.")
    private Mode mode;

    public ImportCommand(Connection connection) {
        super(connection, Clock.systemUTC());
    }

    @Override
    public void run() {
        JsonNode ended = new FileImport(api(), this::show).run(kind.path(mode), content());
        out().printf(
                        "%d lines: %d stored, %d on record before; %d lines a second%n",
                        ended.path("linesRead").asLong(),
                        ended.path("linesAccepted").asLong(),
                        ended.path("linesRepeated").asLong(),
                        ended.path("linesPerSecond").asLong());
    }

    private void show(JsonNode state) {
        out().printf(
                        "%-9s  %d checked, %d stored%n",
                        state.path("status").asString(),
                        state.path("linesChecked").asLong(),
                        state.path("linesRead").asLong());
        out().flush();
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new CommandFailure(file + " cannot be read", unreadable);
        }
    }
}
