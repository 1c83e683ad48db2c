package id.jmo.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private static final String NIK = "3174011708900001";

    @Test
    void a_blind_index_finds_the_same_text_and_survives_a_rotation_of_the_key_of_the_data() {
        BlindIndex before = new BlindIndex(KeyRing.of(Map.of("k1", Keys.K1), null, null, null));
        BlindIndex after = new BlindIndex(KeyRing.of(Map.of("k1", Keys.K1, "k2", Keys.K2), "k2", "k1", null));
        BlindIndex ownKey = new BlindIndex(KeyRing.of(Map.of("k2", Keys.K2), null, null, Keys.K1));
        BlindIndex foreign = new BlindIndex(KeyRing.of(Map.of("k2", Keys.K2), null, null, null));

        String index = before.of(NIK);
        assertThat(index).hasSize(43).isEqualTo(after.of(NIK));
        assertThat(ownKey.of(NIK))
                .as("without the key of the data, with the index's own")
                .isEqualTo(index);
        assertThat(before.of("3174011708900002")).isNotEqualTo(index);
        assertThat(foreign.of(NIK)).isNotEqualTo(index);
    }

    @Test
    void instances_before_and_after_a_change_of_its_own_key_find_what_the_other_writes_and_exclude_each_other() {
        BlindIndex old = index(Keys.K1, null, null);
        BlindIndex given = index(Keys.K1, Keys.K2, "");
        BlindIndex changed = index(Keys.K2, "", Keys.K1);
        BlindIndex without = index(Keys.K2, null, null);

        for (BlindIndex[] both : new BlindIndex[][] {{old, given}, {given, changed}, {changed, without}}) {
            assertThat(both[0].toTake(NIK)).containsAnyElementsOf(both[1].toTake(NIK));
        }
        assertThat(given.all(NIK)).contains(given.of(NIK), changed.of(NIK));
        assertThat(changed.all(NIK)).contains(given.of(NIK), changed.of(NIK));
        assertThat(changed.previous(NIK)).contains(old.of(NIK));
        assertThat(given.isRotating() || without.isRotating()).isFalse();
        assertThat(changed.isRotating()).isTrue();
    }

    @Test
    void fingerprints_of_several_texts_are_there_once_each_whatever_the_order_of_the_texts() {
        BlindIndex index = index(Keys.K1, null, null);

        assertThat(index.ofEach(List.of("SITI", "AMINAH", "SITI")))
                .isEqualTo(index.ofEach(List.of("AMINAH", "SITI")))
                .containsExactlyInAnyOrder(index.of("SITI"), index.of("AMINAH"));
    }

    private static BlindIndex index(String key, String next, String previous) {
        return new BlindIndex(KeyRing.of(Map.of("k1", Keys.K1), null, null, key, next, previous));
    }
}
