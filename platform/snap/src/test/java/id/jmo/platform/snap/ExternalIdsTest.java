package id.jmo.platform.snap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExternalIdsTest {

    @Test
    void external_ids_are_32_digits_and_never_the_same() {
        ExternalIds ids = new ExternalIds(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(ids.next())).isTrue();
        }
        assertThat(seen).allMatch(id -> id.matches("\\d{32}"));
    }
}
