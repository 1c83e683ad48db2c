package id.jmo.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void a_page_that_holds_all_is_the_last() {
        assertThat(Page.cut(List.of(1, 2), 2, number -> number)).isEqualTo(new Page<>(List.of(1, 2), null));
        assertThat(Page.cut(List.of(), 2, number -> number)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void what_is_more_than_a_page_is_cut_off_and_the_cursor_tells_where_to_go_on() {
        assertThat(Page.cut(List.of(1, 2, 3), 2, number -> "after-" + number))
                .isEqualTo(new Page<>(List.of(1, 2), "after-2"));
    }

    @Test
    void another_view_of_the_items_keeps_the_cursor() {
        assertThat(new Page<>(List.of(1, 2), "2").map(number -> "no. " + number))
                .isEqualTo(new Page<>(List.of("no. 1", "no. 2"), "2"));
    }
}
