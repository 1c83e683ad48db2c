package id.jmo.information.model.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** The table of the lifecycle: unambiguous, without a dead end, and drawn in the documentation. */
class EditorialLifecycleTest {

    private static final Path PAGE = Path.of("../docs/editorial-lifecycle.md");

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

    /** {@code -Djmo.docs.update=true} draws it anew. */
    @Test
    void the_documentation_shows_this_table() throws IOException {
        String drawn = EditorialLifecyclePage.of(EditorialLifecycle.TABLE);
        if (Boolean.getBoolean("jmo.docs.update")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(PAGE).content().isEqualTo(drawn);
    }
}
