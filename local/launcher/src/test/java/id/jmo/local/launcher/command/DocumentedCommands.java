package id.jmo.local.launcher.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The command lines that a page shows, in its text and in its blocks, with values in the place of what a reader fills in. */
final class DocumentedCommands {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```$");
    private static final Pattern SPAN = Pattern.compile("`([^`\\n]+)`");

    /** Up to a comment, another command, or the end of what the command stands in. */
    private static final String ARGUMENTS = "((?:[ ]+(?:\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s\"'`#;&|()<>]+))*)";

    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private static final Map<String, String> FILLED_IN = Map.ofEntries(
            Map.entry("N", "1000"),
            Map.entry("M", "10"),
            Map.entry("S", "4711"),
            Map.entry("DAY", "2026-11-25"),
            Map.entry("ID", "0198c0de-0000-7000-8000-000000000001"),
            Map.entry("PAYOUT", "0198c0de-0000-7000-8000-000000000002"),
            Map.entry("KIND", "members"),
            Map.entry("SERVICE", "claim-service"),
            Map.entry("PART", "store"));

    private DocumentedCommands() {}

    /**
     * A line as somebody would paste it.
     *
     * @param arguments behind the program
     */
    record Line(String text, List<String> arguments) {

        @Override
        public String toString() {
            return text;
        }
    }

    /** @param program a regular expression, such as {@code \./jmo} */
    static Stream<Line> of(String page, String program) {
        Pattern line = Pattern.compile("(?<![\\w/.-])" + program + ARGUMENTS);
        return codeOf(page)
                .flatMap(code -> line.matcher(code).results().map(found -> {
                    String text = found.group().strip();
                    return new Line(text, arguments(found.group(1)));
                }));
    }

    private static Stream<String> codeOf(String page) {
        List<String> code = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            code.add(block.group(1).replaceAll("\\\\\\n\\s*", " "));
        }
        SPAN.matcher(block.replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .forEach(code::add);
        return code.stream();
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1) != null
                        ? found.group(1)
                        : found.group(2) != null
                                ? found.group(2)
                                : found.group(3).replaceAll("[\\[\\]]", ""))
                .map(argument -> FILLED_IN.getOrDefault(argument, argument))
                .toList();
    }
}
