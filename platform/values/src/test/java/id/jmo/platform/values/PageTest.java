package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void a_page_with_all_items_has_no_cursor() {
        assertThat(Page.cut(List.of(1, 2), 2, number -> number)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Page.cut(List.of(), 2, number -> number)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void further_items_are_cut_off_and_the_cursor_leads_to_them() {
        assertThat(Page.cut(List.of(1, 2, 3), 2, number -> "after-" + number))
                .isEqualTo(new Page<>(List.of(1, 2), "after-2"));
    }

    @Test
    void another_view_of_the_items_keeps_the_cursor() {
        assertThat(new Page<>(List.of(1, 2), "2").map(number -> "no. " + number))
                .isEqualTo(new Page<>(List.of("no. 1", "no. 2"), "2"));
    }
}
