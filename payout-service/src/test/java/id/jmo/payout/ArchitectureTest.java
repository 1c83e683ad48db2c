package id.jmo.payout;

import id.jmo.platform.testsupport.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void the_rooms_are_kept() {
        ArchitectureRules.forService("id.jmo.payout").check();
    }
}
