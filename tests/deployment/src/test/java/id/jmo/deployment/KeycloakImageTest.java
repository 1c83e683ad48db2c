package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code deploy/images/keycloak.Dockerfile}: what docker-compose mounts into Keycloak's image, the image for Kubernetes has in it. */
class KeycloakImageTest {

    private static final String DOCKERFILE = Repository.read("deploy/images/keycloak.Dockerfile");

    private final Compose compose = new Compose();

    @Test
    void everything_that_compose_mounts_is_copied_to_the_same_place() {
        assertThat(mounts()).hasSizeGreaterThan(3).allSatisfy(mount -> {
            String[] sides = mount.split(":");
            String source = sides[0].replaceFirst("^\\./", "");
            assertThat(DOCKERFILE).containsPattern("COPY --chown=1000:0 " + source + "/? " + sides[1] + "/?\\n");
        });
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
        assertThat(String.valueOf(compose.service("keycloak").get("image"))).endsWith(":-" + image + "}");
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

    @SuppressWarnings("unchecked")
    private List<String> mounts() {
        return (List<String>) compose.service("keycloak").get("volumes");
    }
}
