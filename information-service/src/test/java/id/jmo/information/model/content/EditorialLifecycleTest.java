package id.jmo.information.model.content;

import static org.assertj.core.api.Assertions.assertThat;

import id.jmo.platform.testsupport.LifecyclePage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The table of the lifecycle: unambiguous, without a dead end, and drawn in the documentation. */
class EditorialLifecycleTest {

    @Test
    void a_status_and_an_action_lead_to_one_status() {
        assertThat(EditorialLifecycle.TABLE.stream().map(row -> row.from() + " " + row.action()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_status_is_reached_and_left() {
        EnumSet<EditorialStatus> reached = EnumSet.of(EditorialStatus.DRAFT);
        EnumSet<EditorialStatus> left = EnumSet.noneOf(EditorialStatus.class);
        EditorialLifecycle.TABLE.forEach(row -> {
            reached.add(row.to());
            left.add(row.from());
        });

        assertThat(reached).containsExactly(EditorialStatus.values());
        assertThat(left).containsExactly(EditorialStatus.values());
    }

    @Test
    void editors_are_offered_what_the_table_allows_them() {
        assertThat(EditorialLifecycle.allowed(EditorialStatus.SCHEDULED))
                .containsExactly(EditorialAction.RETURN, EditorialAction.ARCHIVE);
    }

    @Test
    void the_documentation_shows_this_table() throws IOException {
        LifecyclePage page = LifecyclePage.of(
                        "editorial-lifecycle.md", "content", "information-service", "EditorialLifecycle")
                .begins("DRAFT", "an editor creates");
        EditorialLifecycle.TABLE.forEach(row -> page.row(
                row.from().name(),
                row.action().name().toLowerCase(Locale.ROOT),
                List.of(row.to().name())));

        page.isTheOneInTheDocumentation("""
                Every other action is refused. The status is that of the latest revision: what readers see stays as it is until the
                next revision is published, or the item is archived. Who wrote since the last publication does not approve; what is
                approved without a time is published in the same step.
                """);
    }
}
