package id.jmo.information.model.content;

import id.jmo.information.model.content.EditorialLifecycle.Transition;
import java.util.List;
import java.util.Locale;

/** Draws the lifecycle as the page in the documentation. */
final class EditorialLifecyclePage {

    private EditorialLifecyclePage() {}

    static String of(List<Transition> table) {
        StringBuilder page = new StringBuilder("""
                # The lifecycle of content

                Drawn from the table in `information-service`'s `EditorialLifecycle`; a test fails if the two differ. To change
                the lifecycle, change the table, then renew this page with

                ```
                mvn -pl information-service test -Dtest=EditorialLifecycleTest -Djmo.docs.update=true
                ```

                ```mermaid
                stateDiagram-v2
                    [*] --> DRAFT: an editor creates
                """);
        table.forEach(row -> page.append("    ")
                .append(row.from())
                .append(" --> ")
                .append(row.to())
                .append(": ")
                .append(row.action().name().toLowerCase(Locale.ROOT))
                .append('\n'));
        page.append("""
                ```

                | in status | action | leads to |
                |---|---|---|
                """);
        table.forEach(row -> page.append("| ")
                .append(row.from())
                .append(" | ")
                .append(row.action())
                .append(" | ")
                .append(row.to())
                .append(" |\n"));
        page.append("""

                Every other action is refused. The status is that of the latest revision: what readers see stays as it is until the
                next revision is published, or the item is archived. Who wrote since the last publication does not approve; what is
                approved without a time is published in the same step.
                """);
        return page.toString();
    }
}
