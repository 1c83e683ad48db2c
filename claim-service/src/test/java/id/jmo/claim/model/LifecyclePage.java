package id.jmo.claim.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Draws the lifecycle as the page in the documentation. */
final class LifecyclePage {

    private LifecyclePage() {}

    static String of(List<Transition<?, ?>> table) {
        StringBuilder page = new StringBuilder("""
                # The lifecycle of a claim

                Drawn from the table in `claim-service`'s `ClaimLifecycle`; a test fails if the two differ. To change the
                lifecycle, change the table, then renew this page with

                ```
                mvn -pl claim-service test -Dtest=ClaimLifecycleTest -Djmo.docs.update=true
                ```

                ```mermaid
                stateDiagram-v2
                    [*] --> Verifying: member submits
                """);
        for (Transition<?, ?> row : table) {
            if (!row.trigger().equals(ClaimTrigger.StepOverdue.class)) {
                targets(row)
                        .forEach(to -> page.append("    ")
                                .append(name(row.from()))
                                .append(" --> ")
                                .append(to)
                                .append(": ")
                                .append(readable(row.trigger()))
                                .append('\n'));
            }
        }
        List.of(ClaimState.Completed.class, ClaimState.Rejected.class, ClaimState.Cancelled.class)
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
                counted (`jmo_claim_unexpected_events_total`) and logged.
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

    /** {@code BalanceHeld} becomes "balance held". */
    private static String readable(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
    }
}
