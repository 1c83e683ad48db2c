package id.jmo.platform.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedPactsTest {

    private static final String PACT = """
            {"consumer": {"name": "a"}, "messages": [{"description": "%s"}],
             "metadata": {"pact-jvm": {"version": "%s"}, "pactSpecification": {"version": "4.0"}}}""";

    @TempDir
    Path folder;

    private Path produced;
    private Path committed;

    @BeforeEach
    void produce() throws IOException {
        produced = Files.writeString(folder.resolve("produced.json"), PACT.formatted("a claim", "4.7.5"));
        committed = folder.resolve("pacts").resolve("committed.json");
    }

    @AfterEach
    void forget() {
        System.clearProperty("jmo.pacts.update");
    }

    @Test
    void a_pact_that_is_not_committed_is_a_failure() {
        assertThatThrownBy(() -> CommittedPacts.compare(produced, committed))
                .hasMessageContaining("-Djmo.pacts.update=true");
    }

    @Test
    void updating_commits_the_pact_without_the_version_of_the_tool() throws IOException {
        System.setProperty("jmo.pacts.update", "true");
        CommittedPacts.compare(produced, committed);
        System.clearProperty("jmo.pacts.update");

        assertThat(committed).content().contains("a claim").doesNotContain("pact-jvm");
        Files.writeString(produced, PACT.formatted("a claim", "5.0.0"));
        assertThatCode(() -> CommittedPacts.compare(produced, committed)).doesNotThrowAnyException();
    }

    @Test
    void a_pact_that_has_changed_is_a_failure() throws IOException {
        System.setProperty("jmo.pacts.update", "true");
        CommittedPacts.compare(produced, committed);
        System.clearProperty("jmo.pacts.update");
        Files.writeString(produced, PACT.formatted("another claim", "4.7.5"));

        assertThatThrownBy(() -> CommittedPacts.compare(produced, committed))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("differs from the committed one");
    }

    @Test
    void a_second_class_for_the_same_pair_is_a_failure_whichever_comes_first() {
        CommittedPacts.claim(produced, CommittedPactsTest.class);
        CommittedPacts.claim(produced, CommittedPactsTest.class);

        assertThatThrownBy(() -> CommittedPacts.claim(produced, CommittedPacts.class))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("one class a pair");
    }
}
