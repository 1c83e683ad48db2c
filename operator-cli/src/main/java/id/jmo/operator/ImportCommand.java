package id.jmo.operator;

import id.jmo.operator.client.ApiClient;
import id.jmo.operator.client.CommandFailure;
import id.jmo.operator.client.FileImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
                "Imports a CSV file of members, workers, savings, branches or logins: all of it or, if a line is faulty, nothing; of "
                        + "logins, every sound line.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every line is on record, or waits for another operator",
            "1:it is not; the message names the first faults"
        })
@SuppressWarnings("NullAway.Init") // picocli sets what is annotated before it runs a command.
public final class ImportCommand extends OperatorCommand {

    /** What can be imported. */
    enum Kind {
        MEMBERS,
        /** What independent workers who are members pay contributions of. */
        WORKERS,
        SAVINGS,
        BRANCHES,
        /** Of BPJSTKU. */
        LOGINS;

        String path(Mode mode) {
            return switch (this) {
                case MEMBERS -> "/api/v1/members/imports";
                case WORKERS -> "/api/v1/members/worker-imports";
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
                throw new TypeConversionException(
                        "\"" + text + "\" is not members, workers, savings, branches or logins");
            }
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "members, workers, savings, branches or logins.")
    private Kind kind;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "CSV, UTF-8, with its header line.")
    private @Nullable Path file;

    @Option(
            names = "--release",
            paramLabel = "IMPORT",
            description = "Instead of FILE: releases savings that another operator has sent.")
    private @Nullable UUID released;

    @Option(
            names = "--reject",
            paramLabel = "IMPORT",
            description = "Instead of FILE: rejects savings that wait for their release.")
    private @Nullable UUID rejected;

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
        if (released != null) {
            String place = kind.path(mode) + "/" + released;
            ApiClient.required("The release", api().post(place + "/release", Map.of()));
            report(new FileImport(api(), this::show).follow(place));
        } else if (rejected != null) {
            ApiClient.required("The rejection", api().post(kind.path(mode) + "/" + rejected + "/rejection", Map.of()));
            out().println("Rejected. Nothing of the file is stored.");
        } else {
            report(new FileImport(api(), this::show).run(kind.path(mode), content()));
        }
    }

    private void report(JsonNode ended) {
        if (FileImport.isAwaitingRelease(ended)) {
            String id = ended.path("importId").asString();
            out().printf(
                            "%d lines are sound. Another operator has to release them: %s savings --release %s%n",
                            ended.path("linesChecked").asLong(), typed(), id);
            return;
        }
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
        Path named = file;
        if (named == null) {
            throw new CommandFailure("FILE is missing");
        }
        try {
            return Files.readAllBytes(named);
        } catch (IOException unreadable) {
            throw new CommandFailure(named + " cannot be read", unreadable);
        }
    }
}
