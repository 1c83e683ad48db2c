package id.jmo.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenKeysTest {

    @Test
    void each_of_many_keys_is_new_once() {
        SeenKeys seen = new SeenKeys();

        for (int i = 0; i < 50_000; i++) {
            assertThat(seen.add(new UniqueKey("nik", "" + i, "nik-taken"))).isTrue();
        }
        for (int i = 0; i < 50_000; i++) {
            assertThat(seen.add(new UniqueKey("nik", "" + i, "nik-taken"))).isFalse();
        }
        assertThat(seen.add(new UniqueKey("kpj", "1", "kpj-taken"))).isTrue();
    }
}
