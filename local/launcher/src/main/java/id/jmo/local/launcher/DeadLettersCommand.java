package id.jmo.local.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** The command {@code ./jmo dead-letters}. */
@Command(
        name = "dead-letters",
        description = "The messages that services set aside: list, show, replay, discard; audit tells who did what.",
        subcommands = CommandLine.HelpCommand.class)
final class DeadLettersCommand extends OperatorCommand {

    private static final String LINE = "%-21s %-28s %4s %5s  %s%n";

    DeadLettersCommand() {
        this(OperatorCommand::gatewayOfTheSuite, Clock.systemUTC());
    }

    DeadLettersCommand(Function<OperatorCommand, Api> gateway, Clock clock) {
        super(gateway, clock);
    }

    /** Which of those that wait. */
    static final class Selection {

        @Option(names = "--topic", paramLabel = "TOPIC", description = "Only of this topic, such as jmo.claims.v1.")
        private @Nullable String topic;

        @Option(names = "--cause", paramLabel = "TEXT", description = "Only if the cause holds this text.")
        private @Nullable String cause;

        @Option(
                names = "--older-than",
                paramLabel = "AGE",
                converter = Age.class,
                description = "Only if set aside at least so long ago: 30m, 1h, 2d.")
        private @Nullable Duration olderThan;

        Map<String, String> query() {
            Map<String, String> query = new LinkedHashMap<>();
            if (topic != null) {
                query.put("topic", topic);
            }
            if (cause != null) {
                query.put("cause", cause);
            }
            if (olderThan != null) {
                query.put("olderThan", olderThan.toString());
            }
            return query;
        }
    }

    enum State {
        waiting,
        replayed,
        discarded
    }

    @Command(name = "list", description = "Lists dead letters in the order of publication.")
    void list(
            @Option(names = "--service", paramLabel = "SERVICE", description = "Only of this one. Default: all.")
                    @Nullable
                    String service,
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            defaultValue = "waiting",
                            description = "${COMPLETION-CANDIDATES} (waiting).")
                    State state,
            @Mixin Selection selection) {
        Map<String, String> query = selection.query();
        query.put("state", state.name().toUpperCase(Locale.ROOT));
        DeadLetterDesk desk = desk();
        int[] found = {0};
        ofEach(service, part -> {
            for (JsonNode letter : desk.list(part, query)) {
                if (found[0]++ == 0) {
                    out().printf(LINE, "SERVICE", "ID", "AGE", "TRIED", "CAUSE");
                }
                out().printf(
                                LINE,
                                part,
                                letter.path("id").asString(),
                                Age.words(Duration.between(instant(letter, "failedAt"), clock().instant())),
                                letter.path("attempts").asInt(),
                                letter.path("cause").asString());
            }
        });
        out().println(
                        found[0] == 0
                                ? "No dead letters."
                                : found[0] + (found[0] == 1 ? " dead letter" : " dead letters"));
    }

    @Command(name = "show", description = "Shows one dead letter, without personal data.")
    void show(@Parameters(paramLabel = "SERVICE") String service, @Parameters(paramLabel = "ID") String id) {
        JsonNode whole = desk().show(DeadLetterDesk.service(service), id);
        whole.path("letter").forEachEntry((name, value) -> {
            if (!value.isNull()) {
                out().printf("%-10s %s%n", name, value.asString());
            }
        });
        JsonNode data = whole.path("data");
        out().println(
                        data.isNull() || data.isMissingNode()
                                ? "The " + whole.path("size").asInt()
                                        + " bytes of its body are not JSON and stay hidden."
                                : data.toPrettyString());
    }

    @Command(
            name = "replay",
            description = "Hands dead letters to their service once more; no other service sees them.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:all were handled", "1:some failed again or wait behind one that did"})
    int replay(
            @Parameters(paramLabel = "SERVICE") String service,
            @Parameters(paramLabel = "ID", arity = "0..1") @Nullable String id,
            @Option(names = "--all", description = "All that wait.") boolean all,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the record.") @Nullable
                    String reason,
            @Mixin Selection selection) {
        Part part = DeadLetterDesk.service(service);
        Map<String, String> why = reason == null ? Map.of() : Map.of("reason", reason);
        Optional<String> one = one(id, all, selection);
        if (one.isPresent()) {
            desk().replay(part, one.get(), why);
            out().println("Replayed " + id + ".");
            return 0;
        }
        DeadLetterDesk.Replayed ended = desk().replayAll(part, selection.query(), why);
        out().println("Replayed " + ended.replayed() + " of " + part + ".");
        ended.failed().forEach(each -> out().println("Failed again: " + each));
        ended.skipped().forEach(each -> out().println("Waits behind an earlier one: " + each));
        return ended.failed().isEmpty() && ended.skipped().isEmpty() ? 0 : 1;
    }

    @Command(name = "discard", description = "Gives dead letters up for good; the reason stays on record.")
    void discard(
            @Parameters(paramLabel = "SERVICE") String service,
            @Parameters(paramLabel = "ID", arity = "0..1") @Nullable String id,
            @Option(names = "--all", description = "All that wait.") boolean all,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the record.")
                    String reason,
            @Mixin Selection selection) {
        Part part = DeadLetterDesk.service(service);
        Optional<String> one = one(id, all, selection);
        if (one.isPresent()) {
            desk().discard(part, one.get(), reason);
            out().println("Discarded " + id + ".");
        } else {
            out().println("Discarded " + desk().discardAll(part, selection.query(), reason) + " of " + part + ".");
        }
    }

    @Command(name = "audit", description = "Tells who looked at or dealt with dead letters, the latest first.")
    void audit(
            @Option(names = "--service", paramLabel = "SERVICE", description = "Only of this one. Default: all.")
                    @Nullable
                    String service,
            @Option(
                            names = {"-n", "--lines"},
                            paramLabel = "N",
                            defaultValue = "50",
                            description = "How many (50).")
                    int lines) {
        DeadLetterDesk desk = desk();
        List<JsonNode> records = new ArrayList<>();
        ofEach(service, part -> records.addAll(desk.audit(part, lines)));
        records.stream()
                .sorted(Comparator.comparing((JsonNode record) -> instant(record, "at"))
                        .reversed())
                .limit(lines)
                .forEach(record -> out().println(inWords(record)));
    }

    private static String inWords(JsonNode record) {
        StringBuilder words = new StringBuilder()
                .append(record.path("at").asString())
                .append("  ")
                .append(record.path("name").asString(record.path("who").asString()))
                .append("  ")
                .append(record.path("what").asString());
        record.path("about").forEach(value -> words.append(' ').append(value.asString()));
        String query = record.path("query").asString("");
        String reason = record.path("reason").asString("");
        int status = record.path("status").asInt(0);
        return words.append(query.isEmpty() ? "" : " " + query)
                .append(reason.isEmpty() ? "" : ", because: " + reason)
                .append(status == 0 ? "  (not answered)" : "  (" + status + ")")
                .toString();
    }

    /** The one that is meant, unless many are; a selection must be told in so many words. */
    private static Optional<String> one(@Nullable String id, boolean all, Selection selection) {
        boolean many = all || !selection.query().isEmpty();
        if (id != null && many) {
            throw new LaunchFailure("Name one dead letter, or select many; not both");
        }
        if (id == null && !many) {
            throw new LaunchFailure("Which ones? Name the ID, or select with --all, --topic, --cause or --older-than");
        }
        return Optional.ofNullable(id);
    }

    /** Goes on with the other services where one fails, and tells of the failures at the end. */
    private static void ofEach(@Nullable String service, Consumer<Part> action) {
        List<Part> parts = service == null ? DeadLetterDesk.services() : List.of(DeadLetterDesk.service(service));
        List<LaunchFailure> failures = new ArrayList<>();
        for (Part part : parts) {
            try {
                action.accept(part);
            } catch (LaunchFailure failure) {
                failures.add(failure);
                if (failures.size() > 1) {
                    failures.getFirst().addSuppressed(failure);
                }
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private DeadLetterDesk desk() {
        return new DeadLetterDesk(api());
    }

    private static Instant instant(JsonNode node, String field) {
        return OffsetDateTime.parse(node.path(field).asString()).toInstant();
    }
}
