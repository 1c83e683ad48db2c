package id.jmo.local.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    private static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    @TempDir
    private Path folder;

    @Test
    void on_a_laptop_every_part_starts_quickly() {
        assertThat(Part.all()).allSatisfy(part -> assertThat(jvm(part, false)).contains(FIRST_COMPILER_ONLY));
    }

    @Test
    void for_a_crowd_the_parts_that_bear_it_are_compiled_twice() {
        assertThat(jvm(Part.named("claim-service"), true)).doesNotContain(FIRST_COMPILER_ONLY);
        assertThat(jvm(Part.STORE, true)).doesNotContain(FIRST_COMPILER_ONLY);
        assertThat(jvm(Part.KEYCLOAK, true)).contains(FIRST_COMPILER_ONLY);
    }

    private List<String> jvm(Part part, boolean peak) {
        Checkout checkout = Checkout.find();
        return new Site(
                        checkout,
                        Home.of(checkout, folder),
                        new Ports(0),
                        new Secrets(folder),
                        Instances.NONE_NAMED,
                        peak)
                .jvm(part);
    }
}
