package id.jmo.operator;

import id.jmo.operator.client.CommandFailure;
import id.jmo.platform.serviceregistry.Service;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lists, shows, replays and discards dead letters. */
@Command(
        name = "dead-letters",
        description =
                "Messages that a service could not handle: list, show, replay, discard; audit shows who did what.",
        subcommands = CommandLine.HelpCommand.class)
public final class DeadLettersCommand extends OperatorCommand {

    private static final String LINE = "%-21s %-28s %4s %5s  %s%n";

    public DeadLettersCommand(Connection connection) {
        this(connection, Clock.systemUTC());
    }

    DeadLettersCommand(Connection connection, Clock clock) {
        super(connection, clock);
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
                description = "Only those that failed at least so long ago: 30m, 1h, 2d.")
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
        DeadLetterAdmin admin = admin();
        int[] found = {0};
        ofEach(service, each -> {
            for (JsonNode letter : admin.list(each, query)) {
                if (found[0]++ == 0) {
                    out().printf(LINE, "SERVICE", "ID", "AGE", "TRIED", "CAUSE");
                }
                out().printf(
                                LINE,
                                each,
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
        JsonNode whole = admin().show(DeadLetterAdmin.service(service), id);
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
            description = "Has the service handle dead letters again; no other service sees them.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:all were handled", "1:some failed again or wait behind one that did"})
    int replay(
            @Parameters(paramLabel = "SERVICE") String service,
            @Parameters(paramLabel = "ID", arity = "0..1") @Nullable String id,
            @Option(names = "--all", description = "All that wait.") boolean all,
            @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the record.") @Nullable
                    String reason,
            @Mixin Selection selection) {
        Service owner = DeadLetterAdmin.service(service);
        Map<String, String> why = reason == null ? Map.of() : Map.of("reason", reason);
        Optional<String> one = one(id, all, selection);
        if (one.isPresent()) {
            admin().replay(owner, one.get(), why);
            out().println("Replayed " + id + ".");
            return 0;
        }
        DeadLetterAdmin.Replayed ended = admin().replayAll(owner, selection.query(), why);
        out().println("Replayed " + ended.replayed() + " of " + owner + ".");
        ended.failed().forEach(each -> out().println("Failed again: " + each));
        ended.skipped().forEach(each -> out().println("Waits behind an earlier one: " + each));
        return ended.failed().isEmpty() && ended.skipped().isEmpty() ? 0 : 1;
    }

    @Command(name = "discard", description = "Discards dead letters for good; the reason stays on record.")
    void discard(
            @Parameters(paramLabel = "SERVICE") String service,
            @Parameters(paramLabel = "ID", arity = "0..1") @Nullable String id,
            @Option(names = "--all", description = "All that wait.") boolean all,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the record.")
                    String reason,
            @Mixin Selection selection) {
        Service owner = DeadLetterAdmin.service(service);
        Optional<String> one = one(id, all, selection);
        if (one.isPresent()) {
            admin().discard(owner, one.get(), reason);
            out().println("Discarded " + id + ".");
        } else {
            out().println("Discarded " + admin().discardAll(owner, selection.query(), reason) + " of " + owner + ".");
        }
    }

    @Command(name = "audit", description = "Shows who read, replayed or discarded dead letters, the latest first.")
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
        DeadLetterAdmin admin = admin();
        List<JsonNode> records = new ArrayList<>();
        ofEach(service, each -> records.addAll(admin.audit(each, lines)));
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

    /** The ID, or nothing if a selection is given; one of the two is required. */
    private static Optional<String> one(@Nullable String id, boolean all, Selection selection) {
        boolean many = all || !selection.query().isEmpty();
        if (id != null && many) {
            throw new CommandFailure("Name one dead letter, or select many; not both");
        }
        if (id == null && !many) {
            throw new CommandFailure("Which ones? Name the ID, or select with --all, --topic, --cause or --older-than");
        }
        return Optional.ofNullable(id);
    }

    /** Continues with the other services if one fails, and reports all failures at the end. */
    private static void ofEach(@Nullable String service, Consumer<Service> action) {
        List<Service> services =
                service == null ? DeadLetterAdmin.services() : List.of(DeadLetterAdmin.service(service));
        List<CommandFailure> failures = new ArrayList<>();
        for (Service each : services) {
            try {
                action.accept(each);
            } catch (CommandFailure failure) {
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

    private DeadLetterAdmin admin() {
        return new DeadLetterAdmin(api());
    }

    private static Instant instant(JsonNode node, String field) {
        return OffsetDateTime.parse(node.path(field).asString()).toInstant();
    }
}
