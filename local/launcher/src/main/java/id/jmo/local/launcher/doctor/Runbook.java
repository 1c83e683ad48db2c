package id.jmo.local.launcher.doctor;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The table at the head of {@code docs/runbook.md}: what one sees, and the section about it.
 *
 * @param text of the page
 */
record Runbook(String text) {

    private static final Pattern ROW = Pattern.compile("(?m)^\\|(.*)\\| \\[([^]]+)]\\(#[^)]+\\) \\|$");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** The title of the section about what a part has said before it ended. */
    Optional<String> sectionOnReason(String reason) {
        return ROW.matcher(text)
                .results()
                .filter(row -> QUOTED.matcher(row.group(1))
                        .results()
                        .map(quoted -> quoted.group(1))
                        // A sentence, as against the name of a metric.
                        .anyMatch(said -> said.contains(" ") && reason.contains(said)))
                .map(row -> row.group(2))
                .findFirst();
    }

    /** The title of the section about a metric. */
    Optional<String> sectionOn(String metric) {
        return Pattern.compile("(?m)^\\|.*`" + Pattern.quote(metric) + "`.*\\| \\[([^]]+)]\\(#[^)]+\\) \\|$")
                .matcher(text)
                .results()
                .map(row -> row.group(1))
                .findFirst();
    }
}
