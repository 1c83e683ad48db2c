package id.jmo.contribution;

import id.jmo.platform.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void layers_are_respected() {
        ArchitectureRules.forService("id.jmo.contribution").check();
    }
}
