package id.jmo.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A figure of the law that two services reckon with is the same in both. */
class LegalFiguresTest {

    private static final Map<String, Object> SIMULATED =
            Repository.settings(Repository.ROOT.resolve("balance-service/src/main/resources/application.yaml"));
    private static final Map<String, Object> PAID =
            Repository.settings(Repository.ROOT.resolve("contribution-service/src/main/resources/application.yaml"));

    @Test
    void jp_is_paid_and_simulated_up_to_the_same_wage_and_age() {
        assertThat(figures(PAID, "pension-ceilings")).isEqualTo(figures(SIMULATED, "wage-ceilings"));
        assertThat(figures(PAID, "pension-ages")).isEqualTo(figures(SIMULATED, "pension-ages"));
    }

    private static Object figures(Map<String, Object> settings, String name) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().endsWith("." + name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
