package id.jmo.operator;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Days that are compared with the bank's statement, as people read them. */
final class ShownDays {

    private static final String LINE = "%-10s  %-5s %8s %8s %5s  %s%n";
    private static final String NONE = "-";

    private final PrintWriter out;
    private final String ours;

    /** @param ours the field that counts our side of a day: {@code payouts} */
    ShownDays(PrintWriter out, String ours) {
        this.out = out;
        this.ours = ours;
    }

    /** @return the exit code: 1 if a difference is open */
    int print(List<JsonNode> days) {
        if (days.isEmpty()) {
            out.println("No day was compared yet.");
            return 0;
        }
        out.printf(LINE, "DAY", "STATE", ours.toUpperCase(Locale.ROOT), "ENTRIES", "OPEN", "TROUBLE");
        days.forEach(this::line);
        return days.stream().allMatch(day -> day.path("openDifferences").asInt() == 0) ? 0 : 1;
    }

    private void line(JsonNode day) {
        out.printf(
                LINE,
                day.path("day").asString(),
                day.path("state").asString(),
                day.path(ours).asString(NONE),
                day.path("entries").asString(NONE),
                day.path("openDifferences").asString(NONE),
                day.path("trouble").asString(""));
    }
}
