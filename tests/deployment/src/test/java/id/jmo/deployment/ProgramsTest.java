package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the programs of the suite are packaged. */
class ProgramsTest {

    static Set<String> programs() {
        return Repository.serviceModules();
    }

    /** In this order: the last corrects rights and times of what the others have written. */
    @ParameterizedTest
    @MethodSource("programs")
    void a_program_has_the_plugins_by_which_its_jar_can_be_run_told_from_an_older_one_and_checked(String module) {
        assertThat(Pattern.compile("<artifactId>([a-z-]+-maven-plugin|maven-[a-z-]+-plugin)</artifactId>")
                        .matcher(Repository.read(module + "/pom.xml"))
                        .results()
                        .map(plugin -> plugin.group(1)))
                .as("plugins of " + module)
                .containsSubsequence("spring-boot-maven-plugin", "cyclonedx-maven-plugin", "maven-antrun-plugin");
    }
}
