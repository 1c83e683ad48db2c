package id.jmo.local.launcher.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds the one line of a log that says why a part died. */
public final class LogExcerpt {

    private static final int TAIL_BYTES = 128 * 1024;
    private static final int LONGEST = 300;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern CAUSE = Pattern.compile("^Caused by: (?:[\\w.$]+\\.)?([\\w$]+: .+|[\\w$]+)$");
    private static final Pattern DESCRIPTION = Pattern.compile("Description:\\R+\\s*(\\S[^\\n]*)");
    /** As the system says it, of whatever was to be written. What a program makes of it says less. */
    private static final Pattern FULL_DISK = Pattern.compile("No space left on device");

    private static final Pattern ERROR = Pattern.compile("\\b(ERROR|FATAL|SEVERE|Error:|Exception in thread)\\b?.*");

    private LogExcerpt() {}

    public static String reason(Path log) {
        List<String> lines;
        try {
            lines = tail(log)
                    .lines()
                    .map(LogExcerpt::plain)
                    .flatMap(String::lines)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            return "its log cannot be read";
        }
        return find(lines).map(LogExcerpt::shortened).orElse("it left nothing in its log");
    }

    static Optional<String> find(List<String> lines) {
        Matcher description = DESCRIPTION.matcher(String.join("\n", lines));
        String analysis = null;
        while (description.find()) {
            analysis = description.group(1);
        }
        if (analysis != null) {
            return Optional.of(analysis);
        }
        Optional<String> full = lastMatch(lines, FULL_DISK, 0);
        if (full.isPresent()) {
            return full;
        }
        // The innermost cause of the last failure says most.
        Optional<String> cause = lastMatch(lines, CAUSE, 1);
        if (cause.isPresent()) {
            return cause;
        }
        return lastMatch(lines, ERROR, 0).or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()));
    }

    private static Optional<String> lastMatch(List<String> lines, Pattern pattern, int group) {
        for (String line : lines.reversed()) {
            Matcher matcher = pattern.matcher(line.strip());
            if (matcher.find()) {
                return Optional.of(matcher.group(group));
            }
        }
        return Optional.empty();
    }

    /** Services write one JSON document per line; what a person wants of it is the message and the innermost cause. */
    private static String plain(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            JsonNode entry = JSON.readTree(line);
            JsonNode error = entry.path("error");
            String stack = error.path("stack_trace").asString("");
            String level = entry.path("log").path("level").asString("");
            String innermost = lastMatch(stack.lines().toList(), CAUSE, 1)
                    .orElseGet(() -> error.path("message").asString(""));
            String message = level + " " + entry.path("message").asString("");
            return innermost.isEmpty() ? message : message + "\nCaused by: " + innermost;
        } catch (JacksonException _) {
            return line;
        }
    }

    private static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            file.seek(from);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static String shortened(String line) {
        String one = line.strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + "…";
    }
}
