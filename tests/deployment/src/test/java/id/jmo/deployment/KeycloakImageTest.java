package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code deploy/images/keycloak.Dockerfile}: the Keycloak that docker-compose and the chart start. */
class KeycloakImageTest {

    private static final String DOCKERFILE = Repository.read("deploy/images/keycloak.Dockerfile");

    private final Compose compose = new Compose();

    @ParameterizedTest
    @CsvSource({
        "local/keycloak/target/dist/providers, /opt/keycloak/providers",
        "deploy/keycloak/themes, /opt/keycloak/themes",
        "deploy/keycloak/password-blacklists, /opt/keycloak/data/password-blacklists",
        "deploy/keycloak/jmo-realm.json, /opt/keycloak/data/import/jmo-realm.json",
    })
    void what_is_ours_in_it_is_where_keycloak_looks(String ours, String place) {
        assertThat(DOCKERFILE).containsPattern("COPY --chown=1000:0 " + ours + "/? " + place + "/?\\n");
    }

    @Test
    void compose_starts_it_as_it_was_built_and_lays_nothing_over_it() {
        assertThat(compose.builtBy("keycloak", "deploy/images/keycloak.Dockerfile"))
                .isTrue();
        assertThat(compose.service("keycloak").get("command"))
                .asInstanceOf(LIST)
                .containsExactly("start", "--optimized", "--import-realm");
        assertThat(compose.service("keycloak")).doesNotContainKey("volumes");
    }

    @Test
    void what_is_copied_is_let_through_to_the_build_and_nothing_else() {
        List<String> copied = Pattern.compile("(?m)^COPY --chown=1000:0 (\\S+?)/? ")
                .matcher(DOCKERFILE)
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> let = Repository.read("deploy/images/keycloak.Dockerfile.dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1).replaceFirst("/\\*\\.jar$", ""))
                .toList();

        assertThat(let).containsExactlyInAnyOrderElementsOf(copied);
    }

    @Test
    void it_is_of_the_version_that_the_extension_is_built_for_and_compose_runs() {
        Matcher version =
                Pattern.compile("<keycloak.version>(.+?)</keycloak.version>").matcher(Repository.read("pom.xml"));
        assertThat(version.find()).isTrue();
        String image = "quay.io/keycloak/keycloak:" + version.group(1);

        assertThat(DOCKERFILE).contains("ARG BASE=" + image + "\n");
        assertThat(compose.buildArguments("keycloak").get("BASE")).endsWith(":-" + image + "}");
    }

    /** An optimized start refuses what was not settled when it was built. */
    @Test
    void what_the_chart_and_compose_settle_at_the_build_is_settled_in_the_image() {
        String build = DOCKERFILE
                .lines()
                .filter(line -> line.startsWith("RUN /opt/keycloak/bin/kc.sh build"))
                .findFirst()
                .orElseThrow();
        String chart = Repository.read("deploy/helm/jmo/templates/login.yaml");

        assertThat(chart).contains("vendor: postgres", "startOptimized: true");
        assertThat(build).contains("--db=" + compose.environment("keycloak").get("KC_DB"));
        for (String option : List.of("health-enabled", "metrics-enabled", "event-metrics-user-enabled")) {
            assertThat(build).contains("--" + option + "=true");
            assertThat(chart).contains("{name: " + option + ", value: \"true\"}");
            assertThat(compose.environment("keycloak"))
                    .containsEntry("KC_" + option.toUpperCase(Locale.ROOT).replace('-', '_'), "true");
        }
    }
}
