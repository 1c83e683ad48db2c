package id.jmo.accident.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws the lifecycle as the page in the documentation. */
final class LifecyclePage {

    private LifecyclePage() {}

    static String of(List<Transition<?, ?>> table) {
        StringBuilder page = new StringBuilder("""
            # The lifecycle of a work accident

            Drawn from the table in `accident-service`'s `AccidentLifecycle`; a test fails if the two differ. To change the
            lifecycle, change the table, then renew this page with

            ```
            mvn -pl accident-service test -Dtest=AccidentLifecycleTest -Djmo.docs.update=true
            ```

            What changes a case without moving it (further informants, evidence before it is awaited, a letter of guarantee,
            the bank account) is in the table below only.

            ```mermaid
            stateDiagram-v2
                [*] --> Notified: somebody notifies
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
                        AccidentState.Completed.class,
                        AccidentState.ClosedWithoutPayment.class,
                        AccidentState.ReimbursementSought.class,
                        AccidentState.Rejected.class)
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

            Everything else that arrives changes nothing: repeated and late events are ignored; an event that is not allowed is
            counted (`jmo_accident_unexpected_events_total`) and logged; a person's command is refused.
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

    /** {@code StageOneReported} becomes "stage one reported". */
    private static String readable(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
