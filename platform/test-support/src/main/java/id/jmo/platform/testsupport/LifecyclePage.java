package id.jmo.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A page of the documentation that is drawn from the executable table of a lifecycle: a diagram, in which what changes
 * nothing is left out, and the table itself.
 */
public final class LifecyclePage {

    /** One row: in a state, what happens leads to one of the others. */
    private record Row(String from, String trigger, List<String> to) {}

    private final String file;
    private final StringBuilder head = new StringBuilder();
    private final List<Row> rows = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    private LifecyclePage(String file, String what, String service, String lifecycle) {
        this.file = file;
        head.append("""
                # The lifecycle of %1$s

                Drawn from the table in `%2$s`'s `%3$s`; a test fails if the two differ. To change the lifecycle, change the
                table, then renew this page with

                ```
                mvn -pl %2$s -am test -Dtest=%3$sTest -Dsurefire.failIfNoSpecifiedTests=false -Djmo.docs.update=true
                ```

                ```mermaid
                stateDiagram-v2
                """.formatted(what, service, lifecycle));
    }

    /**
     * @param file in {@code docs}
     * @param what has the lifecycle: {@code a claim}
     * @param lifecycle the simple name of the class with the table
     */
    public static LifecyclePage of(String file, String what, String service, String lifecycle) {
        return new LifecyclePage(file, what, service, lifecycle);
    }

    public LifecyclePage begins(String state, String trigger) {
        head.append("    [*] --> %s: %s\n".formatted(state, trigger));
        return this;
    }

    public LifecyclePage row(Class<?> from, Class<?> trigger, Collection<? extends Class<?>> to) {
        return row(
                from.getSimpleName(),
                readable(trigger),
                to.stream().map(Class::getSimpleName).sorted().toList());
    }

    public LifecyclePage row(String from, String trigger, List<String> to) {
        rows.add(new Row(from, trigger, to));
        return this;
    }

    public LifecyclePage ends(Class<?>... states) {
        for (Class<?> state : states) {
            ends.add(state.getSimpleName());
        }
        return this;
    }

    /**
     * Asserts that the page is what the table says, or writes it anew with {@code -Djmo.docs.update=true}.
     *
     * @param rest what the table does not show
     */
    public void isTheOneInTheDocumentation(String rest) throws IOException {
        Path page =
                Path.of(System.getProperty("jmo.root", "..")).resolve("docs").resolve(file);
        String drawn = draw(rest);
        if (Boolean.getBoolean("jmo.docs.update")) {
            Files.writeString(page, drawn);
        }
        assertThat(page).content().isEqualTo(drawn);
    }

    private String draw(String rest) {
        StringBuilder page = new StringBuilder(head);
        for (Row row : rows) {
            row.to().stream()
                    .filter(to -> !to.equals(row.from()))
                    .forEach(to -> page.append("    %s --> %s: %s\n".formatted(row.from(), to, row.trigger())));
        }
        ends.forEach(end -> page.append("    %s --> [*]\n".formatted(end)));
        page.append("""
                ```

                | in state | when | then |
                |---|---|---|
                """);
        rows.forEach(row ->
                page.append("| %s | %s | %s |\n".formatted(row.from(), row.trigger(), String.join(" or ", row.to()))));
        return page.append('\n').append(rest).toString();
    }

    /** {@code BalanceHeld} becomes "balance held". */
    private static String readable(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
