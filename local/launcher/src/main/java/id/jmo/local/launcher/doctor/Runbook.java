package id.jmo.local.launcher.doctor;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The table at the head of {@code docs/runbook.md}: what one sees, and the section about it.
 *
 * @param text of the page
 */
record Runbook(String text) {

    private static final Pattern ROW = Pattern.compile("(?m)^\\|(.*)\\| \\[([^]]+)]\\(#[^)]+\\) \\|$");

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** The title of the section about the error with which a part has ended. */
    Optional<String> sectionOnReason(String reason) {
        // A sentence, as against the name of a metric.
        return sectionQuoting(quoted -> quoted.contains(" ") && reason.contains(quoted));
    }

    /** The title of the section about a metric. */
    Optional<String> sectionOn(String metric) {
        return sectionQuoting(metric::equals);
    }

    private Optional<String> sectionQuoting(Predicate<String> what) {
        return ROW.matcher(text)
                .results()
                .filter(row -> QUOTED.matcher(row.group(1)).results().anyMatch(quoted -> what.test(quoted.group(1))))
                .map(row -> row.group(2))
                .findFirst();
    }
}
