package id.jmo.complaint.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws the lifecycle as the page in the documentation. */
final class LifecyclePage {

    private LifecyclePage() {}

    static String of(List<Transition<?, ?>> table) {
        StringBuilder page = new StringBuilder("""
                # The lifecycle of a complaint

                Drawn from the table in `complaint-service`'s `ComplaintLifecycle`; a test fails if the two differ. To change
                the lifecycle, change the table, then renew this page with

                ```
                mvn -pl complaint-service test -Dtest=ComplaintLifecycleTest -Djmo.docs.update=true
                ```

                ```mermaid
                stateDiagram-v2
                    [*] --> Submitted: member submits
                """);
        for (Transition<?, ?> row : table) {
            targets(row).stream()
                    .filter(to -> !to.equals(name(row.from())))
                    .forEach(to -> page.append("    ")
                            .append(name(row.from()))
                            .append(" --> ")
                            .append(to)
                            .append(": ")
                            .append(readable(row.trigger()))
                            .append('\n'));
        }
        List.of(
                        ComplaintState.Closed.class,
                        ComplaintState.Rejected.class,
                        ComplaintState.Withdrawn.class,
                        ComplaintState.Merged.class)
                .forEach(end -> page.append("    ").append(name(end)).append(" --> [*]\n"));
        page.append("""
                ```

                | in state | when | then |
                |---|---|---|
                """);
        for (Transition<?, ?> row : table) {
            page.append("| ")
                    .append(name(row.from()))
                    .append(" | ")
                    .append(readable(row.trigger()))
                    .append(" | ")
                    .append(targets(row).stream().collect(Collectors.joining(" or ")))
                    .append(" |\n");
        }
        page.append("""

                Everything else is refused (409), and what the clock does too early or too late changes nothing. How long each
                step may take is in `complaint-kinds.yaml`; the officers' limit rests while a complaint waits for the member.
                """);
        return page.toString();
    }

    private static List<String> targets(Transition<?, ?> row) {
        return row.to().stream()
                .map(LifecyclePage::name)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static String name(Class<?> type) {
        return type.getSimpleName();
    }

    /** {@code OfficerVerifies} becomes "officer verifies". */
    private static String readable(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
