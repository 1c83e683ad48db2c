package id.jmo.local.launcher.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Services write their logs for machines, one JSON document a line (Elastic's common schema); people read them here. */
final class LogLine {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final int SHORT_TRACE = 8;

    private LogLine() {}

    /** The line for people: time, level, logger, trace and claim where there are any, message, stack trace below. */
    static String readable(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JSON.readTree(line);
            if (!entry.has("@timestamp") || !entry.has("message")) {
                return line;
            }
            String stack = entry.path("error").path("stack_trace").asString("");
            return String.format(
                    Locale.ROOT,
                    "%s %-5s %s%s%s - %s%s",
                    time(entry.path("@timestamp").asString()),
                    entry.path("log").path("level").asString(""),
                    simple(entry.path("log").path("logger").asString("")),
                    marked("trace", shortened(id(entry, "trace"))),
                    marked("claim", id(entry, "claim")),
                    entry.path("message").asString(),
                    stack.isBlank() ? "" : "\n" + stack.stripTrailing());
        } catch (JacksonException | DateTimeParseException _) {
            return line;
        }
    }

    /** Written {@code "trace":{"id":…}} or {@code "trace.id":…}, which mean the same in that schema. */
    private static String id(JsonNode entry, String of) {
        return entry.path(of).path("id").asString(entry.path(of + ".id").asString(""));
    }

    private static String time(String timestamp) {
        return Instant.parse(timestamp).atZone(ZoneId.systemDefault()).format(CLOCK);
    }

    private static String simple(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static String shortened(String trace) {
        return trace.length() <= SHORT_TRACE ? trace : trace.substring(0, SHORT_TRACE);
    }

    private static String marked(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=" + value;
    }
}
