package id.jmo.local.launcher.doctor;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The table at the head of {@code docs/runbook.md}: what one sees, and the section about it.
 *
 * @param text of the page
 */
record Runbook(String text) {

    /** The title of the section about a metric. */
    Optional<String> sectionOn(String metric) {
        return Pattern.compile("(?m)^\\|.*`" + Pattern.quote(metric) + "`.*\\| \\[([^]]+)]\\(#[^)]+\\) \\|$")
                .matcher(text)
                .results()
                .map(row -> row.group(1))
                .findFirst();
    }
}
